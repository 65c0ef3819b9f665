codeunit 50100 Program
{
    trigger OnRun()
    var
        t: Text;
    begin
        Message('%1', Named(3));
        Message('[%1] %2', NothingGiven(), NoNumber());
        Which(1);
        Which('a');
        Which(1.5);
        Which(1, 2);
        Message('%1', Double(Double(2)));
        Message('%1', GetText);
        t := this.GetText();
        Message(t);
        Message('%1', Depth(900));
        asserterror Depth(2000);
        Message('%1', Depth(900));
    end;

    local procedure Named(n: Integer) Result: Integer
    begin
        Result := 1;
        if n > 2 then
            exit;
        Result := 2;
    end;

    local procedure NothingGiven(): Text
    begin
    end;

    local procedure NoNumber(): Decimal
    begin
    end;

    local procedure Which(i: Integer)
    begin
        Message('Integer');
    end;

    local procedure Which(t: Text)
    begin
        Message('Text');
    end;

    local procedure Which(d: Decimal)
    begin
        Message('Decimal');
    end;

    local procedure Which(i: Integer; j: Integer)
    begin
        Message('two');
    end;

    local procedure Double(i: Integer): Integer
    begin
        exit(i * 2);
    end;

    local procedure GetText(): Text
    begin
        exit('called without parentheses');
    end;

    local procedure Depth(n: Integer): Integer
    begin
        if n = 0 then
            exit(0);
        exit(Depth(n - 1) + 1);
    end;
}
