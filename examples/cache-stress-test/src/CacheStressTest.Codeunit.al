/// <summary>Stresses the cache with reads and writes until its session is stopped.</summary>
codeunit 50100 "Cache Stress Test"
{
    TableNo = "Cache Stress Test";

    trigger OnRun()
    begin
        FillTable(Rec."Entry No.");
        while true do begin
            ReadEveryEntry();
            TouchRandomEntry();
        end;
    end;

    local procedure FillTable(Entries: Integer)
    var
        CacheStressTest: Record "Cache Stress Test";
        EntryNo: Integer;
    begin
        if Entries < 1 then
            Entries := 1000;
        for EntryNo := 1 to Entries do
            if not CacheStressTest.Get(EntryNo) then begin
                CacheStressTest.Init();
                CacheStressTest."Entry No." := EntryNo;
                CacheStressTest.Description := StrSubstNo(EntryLbl, EntryNo);
                CacheStressTest.Insert(true);
            end;
        Commit();
    end;

    local procedure ReadEveryEntry()
    var
        CacheStressTest: Record "Cache Stress Test";
        Total: Integer;
    begin
        if CacheStressTest.FindSet() then
            repeat
                Total += StrLen(CacheStressTest.Description);
            until CacheStressTest.Next() = 0;
    end;

    local procedure TouchRandomEntry()
    var
        CacheStressTest: Record "Cache Stress Test";
    begin
        if not CacheStressTest.Get(Random(CacheStressTest.Count())) then
            exit;
        CacheStressTest."Times Read" += 1;
        CacheStressTest."Last Read At" := CurrentDateTime();
        CacheStressTest.Modify(true);
        Commit();
    end;

    var
        EntryLbl: Label 'Entry %1', Comment = '%1 = entry number';
}
