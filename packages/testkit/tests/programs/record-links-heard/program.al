table 61421 "Lh Item" { fields { field(1; Id; Integer) { } } }
codeunit 61422 "Lh Listener"
{
    EventSubscriberInstance = Manual;

    [EventSubscriber(ObjectType::Table, Database::"Record Link", 'OnBeforeInsertEvent', '', false, false)]
    local procedure Comes(var Rec: Record "Record Link")
    begin
        Message('comes %1', Rec.URL1);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Record Link", 'OnBeforeDeleteEvent', '', false, false)]
    local procedure Goes(var Rec: Record "Record Link")
    begin
        if Rec.URL1 = 'kept' then
            Error('%1 stays', Rec.URL1);
        Message('goes %1', Rec.URL1);
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Lh Item";
        Other: Record "Lh Item";
        Listener: Codeunit "Lh Listener";
        First: Integer;
    begin
        BindSubscription(Listener);
        Item.Id := 1;
        Item.Insert();
        Other.Id := 2;
        Other.Insert();
        First := Item.AddLink('a');
        Item.AddLink('b');
        Item.AddLink('c');
        Other.CopyLinks(Item);
        Item.DeleteLink(First);
        Item.DeleteLink(First);
        Item.DeleteLinks();
        Message('%1 %2', Item.HasLinks(), Other.HasLinks());
        Item.AddLink('kept');
        Commit();
        asserterror Item.DeleteLinks();
        Message('%1: %2', GetLastErrorText(), Item.HasLinks());
        UnbindSubscription(Listener);
        Item.DeleteLinks();
        Message('%1', Item.HasLinks());
    end;
}
