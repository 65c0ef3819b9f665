table 61800 "Wrong Doc"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Amount; Decimal) { }
    }
}

page 61800 "Wrong Docs"
{
    SourceTable = "Wrong Doc";
    SourceTableView = sorting(Nowhere) where(Missing = const(1));

    layout
    {
        area(Content)
        {
            field("No."; Rec."Nr.") { Visible = Amount; }
            field(Amount; Total) { StyleExpr = Style; }
            part(Lines; "No Such Page") { SubPageLink = "No." = field(Nowhere); }
            part(Others; "Wrong Part") { SubPageLink = "Nr." = field("No."); }
        }
    }

    actions
    {
        area(Processing)
        {
            action(Go)
            {
                Enabled = Unknown > 1;

                trigger OnAction()
                var
                    Count: Integer;
                    Lost: Record "Lost Table";
                begin
                    Count := 'text';
                    CurrPage.Others.Page.Refresh();
                    CurrPage.Others.Page.SetFactor('two', 3);
                    CurrPage.Others.Page.SetFactor('two');
                    CurrPage.Fly();
                    CurrPage.Total.Update();
                    Hidden();
                    exit(true);
                end;
            }
        }
    }

    trigger OnOpenPage()
    begin
        Rec.SetRange("Nr.");
        xRec.Amount := 'x';
    end;

    procedure Twice()
    begin
    end;

    procedure Twice()
    begin
    end;
}

page 61801 "Wrong Part"
{
    SourceTable = "Wrong Doc";

    procedure SetFactor(Value: Integer)
    begin
    end;

    local procedure Inner()
    begin
    end;
}

pageextension 61802 "Wrong Extension" extends "Wrong Docs"
{
    layout
    {
        addlast(Content)
        {
            field(Extra; Rec.Extra) { }
        }
    }

    trigger OnAfterGetRecord()
    begin
        Twice(1);
        Total := 1;
    end;
}

pageextension 61803 "Of Nothing" extends "No Page"
{
    trigger OnAfterGetRecord()
    begin
        Rec.Whatever := Anything;
        CurrPage.Whatever();
        Message(1, 2);
    end;
}

report 61800 "Wrong Report"
{
    dataset
    {
        dataitem(Doc; "Wrong Doc")
        {
            DataItemTableView = sorting(Nowhere);
            RequestFilterFields = "No.", Nowhere;

            column(Number; "Nr.") { }

            dataitem(Lost; "Lost Table")
            {
                column(Anything; Whatever) { }
            }
            dataitem(Again; "Wrong Doc")
            {
                DataItemLink = Amount = field(Nowhere);

                trigger OnAfterGetRecord()
                begin
                    Amount := 'x';
                    CurrReport.Jump();
                    Other.Reset();
                end;
            }
        }
    }

    requestpage
    {
        layout
        {
            area(Content)
            {
                field(Shown; Show) { }
            }
        }

        trigger OnOpenPage()
        begin
            RequestOptionsPage.Hidden.Visible := true;
        end;
    }
}

reportextension 61801 "Wrong Report Extension" extends "Wrong Report"
{
    dataset
    {
        add(Doc)
        {
            column(Extra; Extra) { }
        }
    }
}

query 61800 "Wrong Query"
{
    elements
    {
        dataitem(Doc; "Wrong Doc")
        {
            column(Number; "Nr.") { }
            dataitem(Again; "Wrong Doc")
            {
                DataItemLink = "No." = Doc."Nr.";
                column(Amount; Amount) { }
            }
        }
    }
}

xmlport 61800 "Wrong Port"
{
    schema
    {
        textelement(Root)
        {
            tableelement(Doc; "Wrong Doc")
            {
                fieldelement(Number; Doc."Nr.") { }

                trigger OnAfterGetRecord()
                begin
                    Root := 5;
                    currXMLport.Fly();
                end;
            }
        }
    }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Docs: Page "Wrong Docs";
        Part: Page "Wrong Part";
        Numbers: Query "Wrong Query";
    begin
        Docs.Nowhere();
        Part.Inner();
        Part.SetFactor('x');
        Numbers.SetRange(Lost, 1);
        if Numbers.Amount = true then
            Numbers.Fly();
    end;
}
