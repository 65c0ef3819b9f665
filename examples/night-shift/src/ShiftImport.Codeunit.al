/// <summary>Imports lines in batches of 500 and commits each batch.</summary>
codeunit 50202 "Shift Import"
{
    trigger OnRun()
    var
        BatchNo: Integer;
    begin
        BatchNo := SessionId() * 100000;
        while true do begin
            BatchNo += 1;
            ImportBatch(BatchNo);
            RemoveOldBatch(BatchNo - 10);
            Sleep(500 + Random(1500));
        end;
    end;

    local procedure ImportBatch(BatchNo: Integer)
    var
        LineNo: Integer;
    begin
        for LineNo := 1 to 500 do
            ImportLine(BatchNo, LineNo);
        Commit();
    end;

    local procedure ImportLine(BatchNo: Integer; LineNo: Integer)
    var
        ImportLine: Record "Shift Import Line";
    begin
        ImportLine.Init();
        ImportLine."Batch No." := BatchNo;
        ImportLine."Line No." := LineNo;
        ImportLine.Content := CopyStr(StrSubstNo(ContentLbl, BatchNo, LineNo, Random(1000000)), 1, MaxStrLen(ImportLine.Content));
        ImportLine.Checksum := StrLen(ImportLine.Content) * 31 + LineNo;
        ImportLine.Insert(true);
    end;

    local procedure RemoveOldBatch(BatchNo: Integer)
    var
        ImportLine: Record "Shift Import Line";
    begin
        ImportLine.SetRange("Batch No.", BatchNo);
        ImportLine.DeleteAll();
        Commit();
    end;

    var
        ContentLbl: Label 'batch=%1;line=%2;value=%3', Locked = true;
}
