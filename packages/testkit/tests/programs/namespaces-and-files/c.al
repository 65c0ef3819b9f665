codeunit 50100 Program
{
    trigger OnRun()
    var
        P: Codeunit Acme.Sales.Poster;
        M: Enum Acme.Base.Mood;
        T: Record Acme.Base.Thing;
    begin
        Message(P.Post());
        M := M::Bad;
        Message('%1', M);
        Message('%1', T.TableName());
    end;
}
