table 50100 Moment
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Begins; DateTime) { InitValue = 0DT; }
        field(3; Name; Text[20]) { InitValue = 'new'; }
    }
}

table 50101 Year
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Closing; Date) { InitValue = C20260101D; }
        field(3; First; Date) { InitValue = 20260101D; }
        field(4; Unset; Date) { InitValue = 0D; }
    }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Moment: Record Moment temporary;
        Year: Record Year temporary;
    begin
        Message('<%1> %2', Moment.Begins, Moment.Name);
        Moment."No." := 1;
        Moment.Name := 'kept';
        Moment.Insert();
        asserterror Moment.Init();
        Message('%1: %2', Moment.Name, GetLastErrorText());

        Message('<%1> %2 <%3>', Year.Closing, Format(Year.First, 0, 9), Year.Unset);
        asserterror Year.Init();
        Message(GetLastErrorText());
        Clear(Year);
        Message('<%1> %2', Year.Closing, Format(Year.First, 0, 9));
    end;
}
