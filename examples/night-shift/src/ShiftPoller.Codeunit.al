/// <summary>Looks every few seconds whether there is something to do; mostly it sleeps.</summary>
codeunit 50203 "Shift Poller"
{
    trigger OnRun()
    var
        ShiftOrder: Record "Shift Order";
        Released: Integer;
    begin
        while true do begin
            ShiftOrder.SetRange(Status, ShiftOrder.Status::Released);
            Released := ShiftOrder.Count();
            if Released > 0 then
                Report(Released);
            Sleep(2000 + Random(6000));
        end;
    end;

    local procedure Report(Released: Integer)
    begin
        LastReport := StrSubstNo(ReleasedLbl, Released, CurrentDateTime());
    end;

    var
        LastReport: Text;
        ReleasedLbl: Label '%1 released orders at %2', Comment = '%1 = number, %2 = time';
}
