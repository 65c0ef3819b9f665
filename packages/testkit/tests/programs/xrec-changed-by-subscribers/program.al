table 60997 "Xs Row"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Amount; Integer) { }
    }

    trigger OnModify()
    begin
        Message('OnModify %1, xRec %2', Amount, xRec.Amount);
    end;
}

codeunit 60997 "Xs Subscriber"
{
    [EventSubscriber(ObjectType::Table, Database::"Xs Row", OnBeforeModifyEvent, '', false, false)]
    local procedure Before(var Rec: Record "Xs Row"; var xRec: Record "Xs Row")
    begin
        Message('Before %1, xRec %2', Rec.Amount, xRec.Amount);
        xRec.Amount := 42;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Xs Row", OnAfterModifyEvent, '', false, false)]
    local procedure After(var Rec: Record "Xs Row"; var xRec: Record "Xs Row")
    begin
        Message('After %1, xRec %2', Rec.Amount, xRec.Amount);
    end;
}

// There is one xRec for a write: what a subscriber makes of it, the trigger and later subscribers find.
codeunit 60998 Program
{
    trigger OnRun()
    var
        Row: Record "Xs Row";
        Held: Record "Xs Row" temporary;
    begin
        Row."No." := 1;
        Row.Insert();
        Row.Amount := 20;
        Row.Modify(true);
        Row.Amount := 30;
        Row.Modify();
        Row.ModifyAll(Amount, 40, true);
        Held.Insert();
        Held.Modify(true);
    end;
}
