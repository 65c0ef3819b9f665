table 60500 "Limited Member"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Age; Integer) { MinValue = 0; MaxValue = 120; }
        field(3; Rate; Decimal) { MinValue = -0.5; MaxValue = 99.5; }
        field(4; Phone; Text[20]) { CharAllowed = '09++'; }
        field(5; Digits; Code[10]) { Numeric = true; }
        field(6; Since; Date) { MinValue = 20200101D; }
        field(7; Name; Text[20]) { NotBlank = true; }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Member: Record "Limited Member";
    begin
        Member.Validate(Age, 120);
        asserterror Member.Validate(Age, -1);
        Message(GetLastErrorText());
        asserterror Member.Validate(Age, 121);
        Message(GetLastErrorText());
        Member.Validate(Rate, -0.5);
        asserterror Member.Validate(Rate, -0.51);
        Message(GetLastErrorText());
        Member.Validate(Phone, '+4512');
        Member.Validate(Phone, '');
        asserterror Member.Validate(Phone, '45 12');
        Message(GetLastErrorText());
        asserterror Member.Validate(Digits, 'A1');
        Message(GetLastErrorText());
        asserterror Member.Validate(Since, 20191231D);
        Message(GetLastErrorText());
        asserterror Member.Validate(Name, '');
        Message(GetLastErrorText());

        // Assignment checks none of it.
        Member.Age := 500;
        Member.Rate := -7;
        Member.Phone := 'x';
        Member.Digits := 'A1';
        Member.Since := 0D;
        Message('%1 %2 %3 %4', Member.Age, Member.Rate, Member.Phone, Member.Digits);
    end;
}
