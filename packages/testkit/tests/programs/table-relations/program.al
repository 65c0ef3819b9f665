enum 61210 "Tr Line Type" { value(0; " ") { } value(1; Item) { } value(2; Resource) { } value(5; "G/L Account") { } }
table 61211 "Tr Item"
{
    fields { field(1; "No."; Code[20]) { } field(2; Blocked; Boolean) { } field(3; Group; Code[10]) { } }
}
table 61212 "Tr Resource" { fields { field(1; "No."; Code[20]) { } } }
table 61213 "Tr Line"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; Type; Enum "Tr Line Type") { }
        field(3; "No."; Code[20])
        {
            TableRelation = if (Type = const(Item)) "Tr Item" where(Blocked = const(false)) else if (Type = const(Resource)) "Tr Resource"."No.";
        }
        field(4; "Group Filter"; Code[10]) { }
        field(5; "Item of Group"; Code[20]) { TableRelation = "Tr Item"."No." where(Group = field("Group Filter"), "No." = filter('A*' | 'B*')); }
        field(6; Loose; Code[20]) { Caption = 'Loose Item'; TableRelation = "Tr Item"; ValidateTableRelation = false; }
    }
}
table 61214 "Tr Header"
{
    fields { field(1; Kind; Option) { OptionMembers = Order,Invoice; } field(2; "No."; Code[20]) { } }
    keys { key(PK; Kind, "No.") { } }
}
table 61215 "Tr Header Line"
{
    fields
    {
        field(1; Kind; Option) { OptionMembers = Order,Invoice; }
        field(2; "Header No."; Code[20]) { TableRelation = "Tr Header"."No." where(Kind = field(Kind)); }
        field(3; "Line No."; Integer) { }
        field(4; "Item No."; Code[20]) { TableRelation = "Tr Item"; }
    }
    keys { key(PK; Kind, "Header No.", "Line No.") { } }
}
table 61216 "Tr Comment"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; "Header No."; Code[20]) { TableRelation = "Tr Header"."No." where(Kind = const(Invoice)); }
        field(3; "Line Header No."; Code[20]) { TableRelation = "Tr Header Line"."Header No."; }
    }
}
table 61217 "Tr Shared" { DataPerCompany = false; fields { field(1; Code; Code[10]) { } } }
table 61218 "Tr Sharer" { fields { field(1; Id; Integer) { } field(2; Shared; Code[10]) { TableRelation = "Tr Shared"; } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Record "Tr Item";
        L: Record "Tr Line";
        H: Record "Tr Header";
        S: Record "Tr Shared";
        Sharer: Record "Tr Sharer";
    begin
        Item('A1', false, 'X');
        Item('A2', true, 'X');
        Item('C1', false, 'X');
        Resource('R1');
        Commit();

        L.Type := L.Type::Item;
        L.Validate("No.", 'a1');
        L.Validate("No.", '');
        asserterror L.Validate("No.", 'A2');
        Message(GetLastErrorText());
        asserterror L.Validate("No.", 'R1');
        Message(GetLastErrorText());
        L.Type := L.Type::Resource;
        L.Validate("No.", 'R1');
        asserterror L.Validate("No.", 'A1');
        Message(GetLastErrorText());
        L.Type := L.Type::"G/L Account";
        L.Validate("No.", 'ANYTHING');

        L."Group Filter" := 'X';
        L.Validate("Item of Group", 'A1');
        asserterror L.Validate("Item of Group", 'C1');
        Message(GetLastErrorText());
        L."Group Filter" := 'Y';
        asserterror L.Validate("Item of Group", 'A1');
        Message(GetLastErrorText());
        L.Validate(Loose, 'NOWHERE');

        Line(1, L.Type::Item, 'A1', 'A1');
        Line(2, L.Type::Resource, 'A1', '');
        Line(3, L.Type::Item, 'A2', 'A1');
        I.Get('A1');
        I.Rename('A9');
        ShowLines();

        Header(H.Kind::Order, 'H1');
        Header(H.Kind::Invoice, 'H1');
        H.Get(H.Kind::Order, 'H1');
        H.Rename(H.Kind::Order, 'H2');
        ShowHeaderLines();
        H.Get(H.Kind::Invoice, 'H1');
        H.Rename(H.Kind::Invoice, 'H3');
        ShowHeaderLines();

        S.Code := 'ONE';
        S.Insert();
        Sharer.Id := 1;
        Sharer.Shared := 'ONE';
        Sharer.Insert();
        S.Rename('TWO');
        Sharer.Get(1);
        Message('shared: %1', Sharer.Shared);
    end;

    local procedure ShowLines()
    var
        L: Record "Tr Line";
    begin
        L.FindSet();
        repeat
            Message('line %1 %2 %3 %4', L.Id, L.Type, L."No.", L.Loose);
        until L.Next() = 0;
    end;

    local procedure ShowHeaderLines()
    var
        L: Record "Tr Header Line";
        C: Record "Tr Comment";
    begin
        L.FindSet();
        repeat
            Message('%1 %2 %3', L.Kind, L."Header No.", L."Line No.");
        until L.Next() = 0;
        C.FindSet();
        repeat
            Message('comment %1: %2 %3', C.Id, C."Header No.", C."Line Header No.");
        until C.Next() = 0;
    end;

    local procedure Item(No: Code[20]; Blocked: Boolean; Group: Code[10])
    var
        I: Record "Tr Item";
    begin
        I."No." := No;
        I.Blocked := Blocked;
        I.Group := Group;
        I.Insert();
    end;

    local procedure Resource(No: Code[20])
    var
        R: Record "Tr Resource";
    begin
        R."No." := No;
        R.Insert();
    end;

    local procedure Line(Id: Integer; Type: Enum "Tr Line Type"; No: Code[20]; Loose: Code[20])
    var
        L: Record "Tr Line";
    begin
        L.Id := Id;
        L.Type := Type;
        L."No." := No;
        L.Loose := Loose;
        L.Insert();
    end;

    local procedure Header(Kind: Option; No: Code[20])
    var
        H: Record "Tr Header";
        L: Record "Tr Header Line";
        C: Record "Tr Comment";
    begin
        H.Kind := Kind;
        H."No." := No;
        H.Insert();
        L.Kind := Kind;
        L."Header No." := No;
        L."Line No." := 10000;
        L.Insert();
        L."Line No." := 20000;
        L.Insert();
        C.Id := Kind;
        C."Header No." := No;
        C."Line Header No." := 'H1';
        C.Insert();
    end;
}
