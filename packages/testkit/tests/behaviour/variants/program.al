codeunit 50100 Program
{
    trigger OnRun()
    var
        v: Variant;
        i: Integer;
        t: Text;
        d: Decimal;
    begin
        v := 5;
        Message('%1 %2', v.IsInteger(), v.IsDecimal());
        i := v;
        d := v;
        Message('%1 %2', i, d);
        v := 'text';
        t := v;
        Message('%1 %2', t, v);
        asserterror i := v;
        Show(1.5);
        Show(true);
        Show(v);
        Message('%1', v = 'text');
    end;

    local procedure Show(Value: Variant)
    begin
        Message('%1', Value);
    end;
}
