codeunit 60410 "Handler Tests"
{
    Subtype = Test;

    var
        Log: Text;

    [Test]
    [HandlerFunctions('Told,Asked,Chosen')]
    procedure CallsTheNamedHandlers()
    var
        Choice: Integer;
    begin
        Log := '';
        Message('Hello %1', 'you');
        if Confirm('Go on?') then
            Log += ' yes';
        Choice := StrMenu('Red,Green,Blue', 3, 'Which one?');
        Message('%1', Choice);

        Expect('Hello you|Go on?| yes|Red,Green,Blue;3;Which one?|2|');
    end;

    [Test]
    procedure MessageWithoutHandler()
    begin
        Message('Nobody hears it');
    end;

    [Test]
    procedure ConfirmWithoutHandler()
    begin
        if Confirm('Nobody hears it') then;
    end;

    [Test]
    [HandlerFunctions('Told')]
    procedure StrMenuWithoutHandler()
    begin
        Message('Told is there');
        if StrMenu('A,B') = 1 then;
    end;

    [Test]
    procedure HyperlinkWithoutHandler()
    begin
        Hyperlink('https://example.com');
    end;

    [Test]
    [HandlerFunctions('Opened')]
    procedure HyperlinkWithHandler()
    begin
        Log := '';
        Hyperlink('https://example.com');
        Expect('https://example.com');
    end;

    [Test]
    procedure SettingsWithoutHandler()
    var
        Settings: SessionSettings;
    begin
        Settings.Init();
        Settings.RequestSessionUpdate(false);
    end;

    [Test]
    [HandlerFunctions('Updated')]
    procedure SettingsWithHandler()
    var
        Settings: SessionSettings;
    begin
        Log := '';
        Settings.Init();
        Settings.Company('Elsewhere');
        Settings.RequestSessionUpdate(true);
        Expect('Elsewhere');
    end;

    [Test]
    [HandlerFunctions('Asked,Told,Chosen')]
    procedure HandlersThatNobodyCalls()
    begin
        if Confirm('Go on?') then;
    end;

    [Test]
    [HandlerFunctions('Refusing')]
    procedure AnErrorOfAHandlerReachesTheCaller()
    begin
        Message('x');
    end;

    [Test]
    procedure UnhandledIsAnOrdinaryError()
    begin
        asserterror Message('x');
        if GetLastErrorText() <> 'Unhandled UI: Message' then
            Error('It is %1', GetLastErrorText());
    end;

    [Test]
    [HandlerFunctions('Short')]
    procedure TextThatIsTooLongForItsHandler()
    begin
        Message('123456');
    end;

    [Test]
    procedure ThereIsAUser()
    begin
        if not GuiAllowed() then
            Error('There is none');
        if CurrentClientType() <> ClientType::Web then
            Error('It is %1', CurrentClientType());
    end;

    [MessageHandler]
    procedure Told(Text: Text[1024])
    begin
        Log += Text + '|';
    end;

    [ConfirmHandler]
    procedure Asked(Question: Text[1024]; var Reply: Boolean)
    begin
        Log += Question + '|';
        Reply := true;
    end;

    [StrMenuHandler]
    procedure Chosen(Options: Text[1024]; var Choice: Integer; Instruction: Text[1024])
    begin
        Log += '|' + Options + ';' + Format(Choice) + ';' + Instruction + '|';
        Choice := 2;
    end;

    [HyperlinkHandler]
    procedure Opened(Address: Text[1024])
    begin
        Log += Address;
    end;

    [SessionSettingsHandler]
    procedure Updated(var Settings: SessionSettings): Boolean
    begin
        Log += Settings.Company();
        exit(false);
    end;

    [MessageHandler]
    procedure Refusing(Text: Text)
    begin
        Error('Refused: %1', Text);
    end;

    [MessageHandler]
    procedure Short(Text: Text[5])
    begin
    end;

    local procedure Expect(Expected: Text)
    begin
        if Log <> Expected then
            Error('Expected <%1>, was <%2>', Expected, Log);
    end;
}
