table 61200 "Ff Account"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Name; Text[50]) { }
        field(3; Totaling; Text[250]) { }
        field(4; "Limit Date"; Date) { }
        field(10; "Date Filter"; Date) { FieldClass = FlowFilter; }
        field(11; "Kind Filter"; Option) { FieldClass = FlowFilter; OptionMembers = Order,Invoice,"Credit Memo"; }
        field(20; Balance; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Ff Entry".Amount where("Account No." = field("No."), "Account No." = field(filter(Totaling)), "Posting Date" = field("Date Filter"), Kind = field("Kind Filter")));
        }
        field(80; "No Formula"; Decimal) { FieldClass = FlowField; }
        field(81; "Decimal of Integer"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = average("Ff Entry"."Entry No." where("Account No." = field("No.")));
        }
        field(82; "Whole of Whole"; BigInteger)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Ff Entry"."Entry No." where("Account No." = field("No.")));
        }
        field(21; "Neg. Balance"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = -sum("Ff Entry".Amount where("Account No." = field("No.")));
        }
        field(22; "Avg. Amount"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = average("Ff Entry".Amount where("Account No." = field("No.")));
        }
        field(23; "Min. Amount"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = min("Ff Entry".Amount where("Account No." = field("No.")));
        }
        field(24; "Max. Text"; Text[50])
        {
            FieldClass = FlowField;
            CalcFormula = max("Ff Entry".Description where("Account No." = field("No.")));
        }
        field(25; Entries; Integer)
        {
            FieldClass = FlowField;
            CalcFormula = count("Ff Entry" where("Account No." = field("No.")));
        }
        field(26; "Has Invoice"; Boolean)
        {
            FieldClass = FlowField;
            CalcFormula = exist("Ff Entry" where("Account No." = field("No."), Kind = const(Invoice)));
        }
        field(27; "No Memo"; Boolean)
        {
            FieldClass = FlowField;
            CalcFormula = -exist("Ff Entry" where("Account No." = field("No."), Kind = filter("Credit Memo")));
        }
        field(28; "First Text"; Text[50])
        {
            FieldClass = FlowField;
            CalcFormula = lookup("Ff Entry".Description where("Account No." = field("No.")));
        }
        field(29; "Balance at Date"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Ff Entry".Amount where("Account No." = field("No."), "Posting Date" = field(upperlimit("Date Filter"))));
        }
        field(30; "To Limit"; Decimal)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Ff Entry".Amount where("Account No." = field("No."), "Posting Date" = field(upperlimit("Limit Date")), Amount = filter(> 0 | < -5)));
        }
    }
    keys { key(PK; "No.") { } }
}
table 61201 "Ff Entry"
{
    fields
    {
        field(1; "Entry No."; Integer) { AutoIncrement = true; }
        field(2; "Account No."; Code[20]) { }
        field(3; "Posting Date"; Date) { }
        field(4; Amount; Decimal) { }
        field(5; Kind; Option) { OptionMembers = Order,Invoice,"Credit Memo"; }
        field(6; Description; Text[50]) { }
        field(7; "Account Name"; Text[50])
        {
            FieldClass = FlowField;
            CalcFormula = lookup("Ff Account".Name where("No." = field("Account No.")));
        }
    }
    keys { key(PK; "Entry No.") { } key(Account; "Account No.", "Posting Date") { SumIndexFields = Amount; } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Record "Ff Account";
        E: Record "Ff Entry";
        T: Record "Ff Account" temporary;
    begin
        Account('A', 'Anna', '');
        Account('B', 'Bert', '');
        Account('C', 'Cleo', '');
        Account('TOTAL', 'All of it', 'A..B');
        Entry('A', 20240101D, 10.5, E.Kind::Order, 'zebra');
        Entry('A', 20240201D, 20, E.Kind::Invoice, 'Apple');
        Entry('A', 20240301D, -3, E.Kind::Order, 'Äpfel');
        Entry('B', 20240201D, 7, E.Kind::"Credit Memo", 'b');
        Commit();

        A.Get('A');
        Message('before: %1 %2 %3 [%4]', A.Balance, A.Entries, A."Has Invoice", A."First Text");
        A.CalcFields(Balance, "Neg. Balance", "Avg. Amount", "Min. Amount", "Max. Text", Entries, "Has Invoice", "No Memo", "First Text");
        Message('%1 %2 %3 %4 %5 %6 %7 %8 %9', A.Balance, A."Neg. Balance", Round(A."Avg. Amount", 0.001), A."Min. Amount", A."Max. Text", A.Entries, A."Has Invoice", A."No Memo", A."First Text");
        A.Get('C');
        A.CalcFields(Balance, "Neg. Balance", "Avg. Amount", "Min. Amount", "Max. Text", Entries, "Has Invoice", "No Memo", "First Text");
        Message('%1 %2 %3 %4 [%5] %6 %7 %8 [%9]', A.Balance, A."Neg. Balance", A."Avg. Amount", A."Min. Amount", A."Max. Text", A.Entries, A."Has Invoice", A."No Memo", A."First Text");

        // What the variable holds counts, not what the row holds.
        A."No." := 'B';
        A.CalcFields(Balance);
        Message('as B: %1', A.Balance);

        // field(filter(…)) stands instead of the condition before when it is filled.
        A.Get('TOTAL');
        A.CalcFields(Balance);
        Message('total: %1', A.Balance);

        // FlowFilters.
        A.Get('A');
        A.SetRange("Date Filter", 20240201D, 20240229D);
        A.CalcFields(Balance, "Balance at Date");
        Message('february: %1, until: %2', A.Balance, A."Balance at Date");
        A.SetRange("Date Filter");
        A.SetFilter("Kind Filter", 'Order|''Credit Memo''');
        A.CalcFields(Balance);
        Message('no invoices: %1', A.Balance);
        A.SetFilter("Kind Filter", '<>Order');
        A.CalcFields(Balance, "Balance at Date");
        Message('kinds: %1, no limit: %2', A.Balance, A."Balance at Date");
        A.Reset();
        A."Limit Date" := 20240201D;
        A.CalcFields("To Limit");
        Message('to limit: %1', A."To Limit");

        // Filters on FlowFields are computed for each row.
        A.Reset();
        A.SetFilter(Balance, '>%1', 10);
        Message('rich: %1', A.Count());
        if A.FindSet() then
            repeat
                Message('  %1 %2', A."No.", A.Balance);
            until A.Next() = 0;
        A.SetRange("Date Filter", 0D, 20240131D);
        Message('rich in january: %1', A.Count());
        A.Reset();
        A.SetRange("First Text", 'b');
        A.FindFirst();
        Message('first text b: %1', A."No.");
        A.SetFilter("First Text", '@Z*');
        A.FindFirst();
        Message('first text @Z*: %1', A."No.");
        A.Reset();
        A.SetRange("Has Invoice", true);
        Message('with invoice: %1 %2', A.Count(), A.IsEmpty());
        E.SetRange("Account Name", 'Anna');
        Message('Anna: %1', E.Count());

        // The order of a FlowField.
        A.Reset();
        A.SetCurrentKey(Entries);
        A.Ascending(false);
        if A.FindSet() then
            repeat
                Message('  %1 %2', A."No.", A.Entries);
            until A.Next() = 0;
        A.Reset();
        A.SetCurrentKey("Max. Text");
        A.FindLast();
        Message('last text: %1', A."No.");
        Message('before it: %1 %2', A.Next(-1), A."No.");

        A.Reset();
        A.SetAutoCalcFields(Balance, Entries);
        A.FindSet();
        repeat
            Message('auto %1 %2 %3', A."No.", A.Balance, A.Entries);
        until A.Next() = 0;
        A.SetAutoCalcFields();
        A.FindFirst();
        Message('auto off: %1', A.Balance);

        E.Reset();
        E.SetRange("Account No.", 'A');
        E.CalcSums(Amount);
        Message('sum: %1 of %2', E.Amount, E.Count());

        T."No." := 'A';
        T.Insert();
        T."No." := 'B';
        T.Insert();
        T.FindSet();
        repeat
            T.CalcFields(Balance);
            Message('temporary %1 %2', T."No.", T.Balance);
        until T.Next() = 0;

        T.Reset();
        T."No." := 'TOTAL';
        T.Insert();
        T.SetFilter(Balance, '>%1', 10);
        Message('rich temporary: %1 %2', T.Count(), T.IsEmpty());
        T.SetRange("Date Filter", 20240201D, 20240331D);
        T.SetAutoCalcFields(Balance);
        if T.FindSet() then
            repeat
                Message('  %1 %2', T."No.", T.Balance);
            until T.Next() = 0;
        T.SetRange(Balance, 0);
        T.DeleteAll();
        T.Reset();
        Message('rest: %1', T.Count());

        if A.CalcFields(Name) then
            Message('no');
        asserterror A.CalcFields(Name);
        Message(GetLastErrorText());
        asserterror A.CalcFields("No Formula");
        Message(GetLastErrorText());
        A.Get('A');
        asserterror A.CalcFields(Balance, "Decimal of Integer");
        Message(GetLastErrorText());
        A.CalcFields("Whole of Whole");
        Message('%1 %2', A.Balance, A."Whole of Whole" > 0);
        asserterror E.CalcSums(Description);
        Message(GetLastErrorText());
        if A.CalcSums(Balance) then
            Message('no');
        asserterror A.CalcSums(Balance);
        Message(GetLastErrorText());

        A.Reset();
        A.SetRange(Entries, 0);
        A.ModifyAll(Name, 'nobody');
        Message('%1 without entries', A.Count());
        A.DeleteAll();
        A.Reset();
        Message('%1 left', A.Count());
    end;

    local procedure Account(No: Code[20]; Name: Text; Totaling: Text)
    var
        A: Record "Ff Account";
    begin
        A."No." := No;
        A.Name := CopyStr(Name, 1, 50);
        A.Totaling := CopyStr(Totaling, 1, 250);
        A.Insert();
    end;

    local procedure Entry(No: Code[20]; Date: Date; Amount: Decimal; Kind: Option; Description: Text)
    var
        E: Record "Ff Entry";
    begin
        E."Account No." := No;
        E."Posting Date" := Date;
        E.Amount := Amount;
        E.Kind := Kind;
        E.Description := CopyStr(Description, 1, 50);
        E.Insert();
    end;
}
