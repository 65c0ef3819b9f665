codeunit 50100 Program
{
    Permissions = tabledata "Event Subscription" = r;

    trigger OnRun()
    var
        Subscription: Record "Event Subscription";
        Part: Record "Watched Part";
        Reference: RecordRef;
        Failed: Boolean;
    begin
        Message('%1 %2', Database::"Event Subscription", Database::System.Reflection."Report Layout List");
        asserterror if Subscription.FindSet() then;
        Message(GetLastErrorText());
        asserterror Reference.Open(Database::"Event Subscription");
        Message(GetLastErrorText());
        Failed := not Codeunit.Run(Codeunit::"On Subscription");
        Message('%1 %2', Failed, GetLastErrorText());
        asserterror Codeunit.Run(Codeunit::"On Subscription", Subscription);
        Message(GetLastErrorText());

        Part.Validate(Kind, Part.Kind::Own);
        asserterror Part.Validate("Object No.", 7);
        Message(GetLastErrorText());
        Part.Validate(Kind, Part.Kind::Platform);
        asserterror Part.Validate("Object No.", 7);
        Message(GetLastErrorText());
        Part.Validate("Any No.", 7);
        Part.Insert();
        asserterror Part.CalcFields(Watched);
        Message(GetLastErrorText());
        asserterror Part.CalcFields("Layout Caption");
        Message(GetLastErrorText());
    end;
}

codeunit 50101 "On Subscription"
{
    TableNo = "Event Subscription";

    trigger OnRun()
    begin
        Rec.SetRange("Subscriber Codeunit ID", 1);
        if Rec.IsEmpty() then
            exit;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Report Layout List", OnAfterInsertEvent, '', false, false)]
    local procedure LayoutInserted(var Rec: Record "Report Layout List"; RunTrigger: Boolean)
    begin
        Message('%1', Rec.Caption);
    end;
}

table 50100 "Watched Part"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
        field(2; Kind; Option) { OptionMembers = Platform,Own; }
        field(3; "Object No."; Integer)
        {
            TableRelation = if (Kind = const(Platform)) Object.ID where(Type = const(Table)) else "Watched Part";
        }
        field(4; "Any No."; Integer)
        {
            TableRelation = System.Reflection."Page Control Field".PageNo;
            ValidateTableRelation = false;
        }
        field(5; Watched; Boolean)
        {
            FieldClass = FlowField;
            CalcFormula = exist("Event Subscription" where("Subscriber Codeunit ID" = field("Object No.")));
        }
        field(6; "Layout Caption"; Text[250])
        {
            FieldClass = FlowField;
            CalcFormula = lookup("Report Layout List".Caption where("Report ID" = field("Object No.")));
        }
    }
    keys { key(PK; "Entry No.") { } }
}

page 50100 "Subscription List"
{
    PageType = List;
    SourceTable = "Event Subscription";

    layout
    {
        area(Content)
        {
            repeater(Rows)
            {
                field(Subscriber; Rec."Subscriber Codeunit ID") { }
            }
        }
    }
}

permissionset 50100 "Look At Events"
{
    Assignable = true;
    Permissions = tabledata "Event Subscription" = R, table "Event Subscription" = X;
}
