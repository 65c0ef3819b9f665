codeunit 50101 Counter
{
    SingleInstance = true;
    var
        N: Integer;

    procedure Add(): Integer
    begin
        N += 1;
        exit(N);
    end;

    procedure AddAndFail()
    begin
        N += 10;
        Error('failed');
    end;
}
codeunit 50102 Plain
{
    var
        N: Integer;

    procedure Add(): Integer
    begin
        N += 1;
        exit(N);
    end;
}
codeunit 50103 "Run Counter"
{
    trigger OnRun()
    var
        C: Codeunit Counter;
    begin
        C.AddAndFail();
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Codeunit Counter;
        B: Codeunit Counter;
        P: Codeunit Plain;
        Q: Codeunit Plain;
        R: Codeunit Plain;
    begin
        Message('%1 %2', A.Add(), B.Add());
        Message('%1 %2 %3', P.Add(), P.Add(), Q.Add());
        R := P;
        Message('%1 %2', R.Add(), P.Add());
        Message('%1', Codeunit.Run(Codeunit::"Run Counter"));
        Message('%1', A.Add());
        asserterror A.AddAndFail();
        Message('%1', B.Add());
        Clear(P);
        Message('%1 %2', P.Add(), R.Add());
        Clear(A);
        Message('%1', A.Add());
        Loop();
    end;

    local procedure Loop()
    var
        I: Integer;
        T: Text;
    begin
        for I := 1 to 3 do
            T += Fresh();
        Message(T);
    end;

    local procedure Fresh(): Text
    var
        P: Codeunit Plain;
    begin
        exit(Format(P.Add()));
    end;
}
