codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        T: Text;
    begin
        Message('%1 %2 %3', What(1), What('x'), What(1.5));
        Message('%1 %2', What(true), What(1, 'y'));
        Message('%1', What(20240101D));
        Message('<%1> <%2>', NoExit(), Named());
        Message('%1', NamedExit(5));
        I := Recurse(10);
        Message('%1', I);
        T := Chain('a').ToUpper();
        Message(T);
        Proc;
        Named;
    end;

    local procedure What(I: Integer): Text
    begin
        exit('integer');
    end;

    local procedure What(T: Text): Text
    begin
        exit('text');
    end;

    local procedure What(D: Decimal): Text
    begin
        exit('decimal');
    end;

    local procedure What(B: Boolean): Text
    begin
        exit('boolean');
    end;

    local procedure What(D: Date): Text
    begin
        exit('date');
    end;

    local procedure What(I: Integer; T: Text): Text
    begin
        exit('two');
    end;

    local procedure NoExit(): Text
    begin
    end;

    local procedure Named() Result: Integer
    begin
        Result := 7;
        exit;
    end;

    local procedure NamedExit(I: Integer) Result: Integer
    begin
        Result := 1;
        if I > 3 then
            exit(I * 2);
        Result := 2;
    end;

    local procedure Recurse(N: Integer): Integer
    begin
        if N <= 1 then
            exit(1);
        exit(N + Recurse(N - 1));
    end;

    local procedure Chain(T: Text): Text
    begin
        exit(T + 'b');
    end;

    local procedure Proc()
    begin
        Message('proc');
    end;
}
