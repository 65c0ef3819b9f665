codeunit 50102 "Small Tests"
{
    Subtype = Test;

    [Test]
    procedure AddsToWhatIsThere()
    var
        Post: Codeunit "Small Post";
        Item: Record "Small Item";
    begin
        Post.Add('A', 3);
        Post.Add('A', 4);

        Item.Get('A');
        Item.TestField(Stock, 7);
    end;

    [Test]
    procedure RefusesLess()
    var
        Post: Codeunit "Small Post";
    begin
        asserterror Post.Add('A', -3);
    end;

    [Test]
    [HandlerFunctions('Told')]
    procedure Tells()
    begin
        Message('Hello %1', GuiAllowed());
    end;

    [MessageHandler]
    procedure Told(Text: Text[1024])
    begin
        if Text <> 'Hello Yes' then
            Error('Told: %1', Text);
    end;
}
