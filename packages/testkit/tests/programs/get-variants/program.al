enum 60082 "Gv Kind" { value(0; None) { } value(3; Big) { } }
table 60082 "Gv Row" { fields { field(1; Kind; Enum "Gv Kind") { } field(2; D; Date) { } field(3; N; Code[10]) { } field(4; Amount; Decimal) { } field(5; X; Integer) { } } keys { key(PK; Kind, D, N, Amount) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Gv Row";
        V: Variant;
    begin
        R.Kind := R.Kind::Big;
        R.D := 20240101D;
        R.N := 'n1';
        R.Amount := 1.50;
        R.X := 7;
        R.Insert();
        Message('%1', R.Get(R.Kind::Big, 20240101D, 'N1', 1.5));
        Message('%1', R.Get(3, 20240101D, 'n1', 1.5));
        Message('%1', R.Get("Gv Kind"::Big, 20240101D, ' n1 ', 1.50));
        Message('%1', R.Get(R.Kind::Big, 20240101D, 'N1', 1));
        Message('%1', R.Get());
        V := 'N1';
        Message('%1', R.Get(R.Kind::Big, 20240101D, V, 1.5));
        R.SetRange(X, 99);
        Message('%1 %2', R.Get(R.Kind::Big, 20240101D, 'N1', 1.5), R.Next());
        asserterror R.Get(R.Kind::Big, 20240102D, 'N1', 1234.5);
        Message(GetLastErrorText());
        Message('%1', R.X);
        asserterror R.Get(R.Kind::Big, 20240101D, 'longer than ten', 1);
        Message('%1', GetLastErrorText() <> '');
    end;
}
