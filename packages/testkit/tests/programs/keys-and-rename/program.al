table 60026 "Ren Head"
{
    fields { field(1; "No."; Code[10]) { } field(2; Name; Text[20]) { } }
}
table 60027 "Ren Line"
{
    fields
    {
        field(1; "Head No."; Code[10]) { TableRelation = "Ren Head"; Caption = 'Head Number'; }
        field(2; "Line No."; Integer) { }
        field(3; "Other Head"; Code[10]) { TableRelation = "Ren Head"."No."; }
        field(4; Free; Code[10]) { TableRelation = "Ren Head"; ValidateTableRelation = false; }
    }
    keys { key(PK; "Head No.", "Line No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        H: Record "Ren Head";
        L: Record "Ren Line";
        I: Integer;
    begin
        H."No." := 'H1';
        H.Insert();
        H."No." := 'H2';
        H.Insert();
        for I := 1 to 3 do begin
            L."Head No." := 'H1';
            L."Line No." := I;
            L."Other Head" := 'H2';
            L.Insert();
        end;
        H.Get('H1');
        H.Rename('H9');
        L.SetRange("Head No.", 'H9');
        Message('%1 %2', L.Count, H.Get('H1'));
        H.Get('H2');
        H.Rename('H8');
        L.FindLast();
        Message('%1 %2 %3', L."Head No.", L."Line No.", L."Other Head");
        Commit();
        L.Validate("Other Head", 'H9');
        asserterror L.Validate("Other Head", 'NOPE');
        Message(GetLastErrorText());
        Message('%1', L."Other Head");
        L.Validate("Other Head", '');
        L.Validate(Free, 'NOPE');
        L."Other Head" := 'NOPE';
        asserterror L.Validate("Other Head");
        Message(GetLastErrorText());
        asserterror H.Rename('H9');
        Message(GetLastErrorText());
    end;
}
