table 62960 "Rb Item" { fields { field(1; "No."; Code[20]) { } } keys { key(PK; "No.") { } } }
table 62961 "Rb Resource" { fields { field(1; "No."; Code[20]) { } } keys { key(PK; "No.") { } } }
table 62962 "Rb Line"
{
    fields
    {
        field(1; "Line No."; Integer) { }
        field(2; Type; Option) { OptionMembers = Item,Resource,Text; }
        field(3; "No."; Code[20]) { TableRelation = if (Type = const(Item)) "Rb Item" else "Rb Resource"; }
        field(4; "Item No."; Code[20]) { TableRelation = if (Type = const(Item)) "Rb Item"; }
    }
    keys { key(PK; "Line No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Rb Item";
        Resource: Record "Rb Resource";
        Line: Record "Rb Line";
    begin
        Item."No." := 'I';
        Item.Insert();
        Resource."No." := 'R';
        Resource.Insert();
        NewLine(1, Line.Type::Item, 'I');
        NewLine(2, Line.Type::Text, 'I');
        NewLine(3, Line.Type::Resource, 'R');
        NewLine(4, Line.Type::Item, 'R');

        Item.Rename('NEW I');
        Resource.Rename('NEW R');
        Line.FindSet();
        repeat
            Message('%1 %2: %3, %4', Line."Line No.", Line.Type, Line."No.", Line."Item No.");
        until Line.Next() = 0;
    end;

    local procedure NewLine(LineNo: Integer; Type: Option; No: Code[20])
    var
        Line: Record "Rb Line";
    begin
        Line."Line No." := LineNo;
        Line.Type := Type;
        Line."No." := No;
        Line."Item No." := No;
        Line.Insert();
    end;
}
