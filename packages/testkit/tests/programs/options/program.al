table 60040 "Opt Item"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; Status; Option) { OptionMembers = " ",Open,"In Progress",,Closed; OptionCaption = 'None,Is Open,Doing,,Is Closed'; }
    }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Opt Item";
        O: Option A,B,,"C D";
        I: Integer;
    begin
        Message('<%1>', R.Status);
        R.Status := R.Status::"In Progress";
        Message('%1 %2', R.Status, Format(R.Status, 0, 9));
        R.Status := 4;
        Message('%1', R.Status);
        R.Status := 9;
        Message('%1', R.Status);
        I := R.Status;
        Message('%1', I);
        O := O::"C D";
        Message('%1 %2', O, O + 0);
        O := 2;
        Message('<%1>', O);
        Take(1);
        Take(O::B);
        Message('%1', Give());
        Message('%1', Database::"Opt Item");
        Message('%1', Codeunit::Program);
        if R.Status in [R.Status::Open, 9] then
            Message('in');
        Evaluate(R.Status, 'Is Open');
        Message('%1', R.Status);
        R.SetRange(Status, R.Status::Open, R.Status::Closed);
        Message(R.GetFilters());
        R.SetFilter(Status, '<>%1', R.Status::Closed);
        Message(R.GetFilters());
    end;

    local procedure Take(O: Option X,Y,Z)
    begin
        Message('%1', O);
    end;

    local procedure Give(): Option P,Q
    begin
        exit(1);
    end;
}
