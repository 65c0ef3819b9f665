table 60028 "Tf From"
{
    fields { field(1; "No."; Code[20]) { } field(2; Name; Text[50]) { } field(3; Qty; Integer) { } field(5; Only; Text[10]) { } field(7; Kind; Option) { OptionMembers = A,B; } }
}
table 60029 "Tf To"
{
    fields { field(1; "Key"; Code[10]) { } field(2; Title; Text[10]) { } field(3; Number; Integer) { InitValue = 3; } field(4; Extra; Text[10]) { } field(7; Kind; Option) { OptionMembers = A,B; } }
}
table 60030 "Tf Bad"
{
    fields { field(1; "Key"; Code[10]) { } field(2; Title; Integer) { } field(3; Number; Integer) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        F: Record "Tf From";
        T: Record "Tf To";
        B: Record "Tf Bad";
    begin
        F."No." := 'N1';
        F.Name := 'short';
        F.Qty := 8;
        F.Kind := F.Kind::B;
        T.Extra := 'stays';
        T.TransferFields(F);
        Message('%1 %2 %3 %4 %5', T."Key", T.Title, T.Number, T.Extra, T.Kind);
        T."Key" := 'MINE';
        F.Qty := 9;
        T.TransferFields(F, false);
        Message('%1 %2', T."Key", T.Number);
        F.Name := 'a name too long for it';
        asserterror T.TransferFields(F);
        Message(GetLastErrorText());
        asserterror B.TransferFields(F);
        Message('%1', GetLastErrorText() <> '');
        B.TransferFields(F, true, true);
        Message('%1 %2 %3', B."Key", B.Title, B.Number);
    end;
}
