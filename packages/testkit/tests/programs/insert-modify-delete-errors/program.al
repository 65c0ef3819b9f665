table 60010 "Err Item"
{
    Caption = 'Error Item';
    fields
    {
        field(1; Type; Option) { OptionMembers = Item,Resource; OptionCaption = 'The Item,The Resource'; }
        field(2; "No."; Code[20]) { Caption = 'Number'; }
        field(3; "Line No."; Integer) { }
        field(4; Description; Text[30]) { Caption = 'What It Is'; }
        field(5; Amount; Decimal) { }
        field(6; Due; Date) { }
    }
    keys { key(PK; Type, "No.", "Line No.") { Clustered = true; } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Err Item";
        Ok: Boolean;
    begin
        asserterror R.Get(R.Type::Resource, 'a1', 10000);
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        Message('%1', R.Get(R.Type::Item, 'x'));
        asserterror R.FindFirst();
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        Message('%1 %2 %3 %4', R.FindFirst(), R.FindLast(), R.FindSet(), R.Find('-'));
        R.SetRange("No.", 'A', 'B');
        R.SetFilter(Description, '<>%1', '');
        asserterror R.FindSet();
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        R.Reset();
        R."No." := 'A1';
        R."Line No." := 10000;
        R.Insert();
        asserterror R.Insert();
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        R.Insert();
        Commit();
        Ok := R.Insert();
        Message('%1', Ok);
        R."No." := 'A2';
        asserterror R.Modify();
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        Message('%1 %2', R.Modify(), R.Delete());
        asserterror R.Delete();
        Message(GetLastErrorText());
        asserterror R.Rename(R.Type::Resource, 'Z', 1);
        Message(GetLastErrorText());
        R."No." := 'A1';
        R.Delete();
        Message('%1 %2', R."No.", R.IsEmpty());
        Commit();
        asserterror R.Modify();
        Message(GetLastErrorText());
        asserterror R.TestField(Description);
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        R.Description := 'abc';
        R.TestField(Description);
        asserterror R.TestField(Description, 'xyz');
        Message(GetLastErrorText());
        R.Amount := 1234.5;
        asserterror R.TestField(Amount, 2000);
        Message(GetLastErrorText());
        asserterror R.TestField(Type, R.Type::Resource);
        Message(GetLastErrorText());
        asserterror R.TestField(Type);
        Message(GetLastErrorText());
        asserterror R.FieldError(Description);
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        asserterror R.FieldError(Due);
        Message(GetLastErrorText());
        asserterror R.FieldError(Amount, 'is too small');
        Message(GetLastErrorText());
        asserterror Ok := R.GetRangeMin(Amount) = 0;
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        asserterror R.LockTable(false);
        Message(GetLastErrorText());
        asserterror Message('nothing fails');
        Message('not reached');
    end;
}
