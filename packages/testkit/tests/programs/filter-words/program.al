table 60100 "Fw Row" { fields { field(1; Id; Integer) { } field(2; D; Date) { } field(3; Dt; DateTime) { } field(4; F; DateFormula) { } field(5; Dec; Decimal) { } field(6; G; Guid) { } field(7; Ch; Text[1]) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Fw Row";
        G: Guid;
    begin
        WorkDate(20240515D);
        R.Id := 1;
        R.D := Today();
        R.Insert();
        R.Id := 2;
        R.D := 20240515D;
        R.G := CreateGuid();
        G := R.G;
        R.Insert();
        R.Id := 3;
        R.D := 0D;
        Evaluate(R.F, '<1M>');
        R.Dec := -0.5;
        R.Insert();
        R.SetFilter(D, 't');
        Message('%1', Ids(R));
        R.SetFilter(D, 'w');
        Message('%1', Ids(R));
        R.SetFilter(D, '%1', 0D);
        Message('%1', Ids(R));
        R.SetFilter(D, '''''');
        Message('%1', Ids(R));
        R.SetFilter(D, '<>''''');
        Message('%1', Ids(R));
        R.SetFilter(D, '..%1', 20240515D);
        Message('%1', Ids(R));
        R.Reset();
        R.SetRange(G, G);
        Message('%1', Ids(R));
        R.SetFilter(G, '<>%1', G);
        Message('%1', Ids(R));
        R.Reset();
        R.SetFilter(Dec, '<0');
        Message('%1', Ids(R));
        R.SetFilter(Dec, '-1..0');
        Message('%1', Ids(R));
        R.SetRange(Dec, -0.5);
        Message('%1 %2', Ids(R), R.GetFilter(Dec));
        R.Reset();
        R.SetFilter(Id, '');
        Message('%1', Ids(R));
        R.SetFilter(Id, '1|2|3&<>2');
        Message('%1', Ids(R));
        R.SetFilter(Id, '(1|2)&<>2');
        Message('%1', Ids(R));
        R.SetFilter(Id, '<>1&<>3');
        Message('%1 %2', Ids(R), R.GetFilter(Id));
        R.SetFilter(Id, '>= 2');
        Message('%1', Ids(R));
        R.SetFilter(Id, ' 1 | 3 ');
        Message('%1', Ids(R));
        R.Reset();
        R.SetFilter(D, '-CM..CM');
        Message('%1 %2', Ids(R), R.GetFilter(D));
        R.SetFilter(D, 'CM-16D|-1D');
        Message('%1 %2', Ids(R), R.GetFilter(D));
        R.SetFilter(D, 'CW');
        Message('%1', R.GetFilter(D));
        R.SetFilter(Dt, 'CM');
        Message('%1', R.GetFilter(Dt));
        R.Reset();
        asserterror R.SetFilter(Id, '1..2..3');
        Message('%1', GetLastErrorText() <> '');
        asserterror R.SetFilter(D, 'CX');
        Message(GetLastErrorText());
        asserterror R.Find('=!');
        Message(GetLastErrorText());
    end;

    local procedure Ids(var R: Record "Fw Row") T: Text
    begin
        if R.FindSet() then
            repeat
                T += Format(R.Id);
            until R.Next() = 0;
    end;
}
