namespace OrderDesk.Orders;

using OrderDesk.Dimensions;
using OrderDesk.Numbering;
using OrderDesk.Setup;

table 50322 "Desk Order Header"
{
    Caption = 'Order';
    DataClassification = CustomerContent;
    DataCaptionFields = "No.", "Customer Name";

    fields
    {
        field(1; "No."; Code[20])
        {
            Caption = 'No.';

            trigger OnValidate()
            begin
                if Rec."No." = xRec."No." then
                    exit;
                DeskSetup.GetRecordOnce();
                NoSeriesMgt.TestManual(DeskSetup."Order Nos.");
                Rec."No. Series" := '';
            end;
        }
        field(2; "Customer No."; Code[20])
        {
            Caption = 'Customer No.';
            TableRelation = "Desk Customer";

            trigger OnValidate()
            var
                Customer: Record "Desk Customer";
            begin
                Rec.TestStatusOpen();
                if (xRec."Customer No." <> '') and (xRec."Customer No." <> Rec."Customer No.") then
                    if Rec.LinesExist() then begin
                        if not Confirm(ChangeCustomerQst, false, Rec.FieldCaption("Customer No."), xRec."Customer No.", Rec."Customer No.") then begin
                            Rec."Customer No." := xRec."Customer No.";
                            exit;
                        end;
                        Rec.DeleteLines();
                    end;
                if Rec."Customer No." = '' then begin
                    Rec."Customer Name" := '';
                    Rec."Dimension Set ID" := 0;
                    exit;
                end;
                Customer.Get(Rec."Customer No.");
                Customer.CheckBlocked(false, true);
                Rec."Customer Name" := Customer.Name;
                Rec."Payment Terms" := Customer."Payment Terms";
                Rec.Validate("Document Date");
                Rec."Dimension Set ID" := DimensionMgt.DefaultSetID(Database::"Desk Customer", Rec."Customer No.");
            end;
        }
        field(3; "Customer Name"; Text[100])
        {
            Caption = 'Customer Name';
            Editable = false;
        }
        field(4; "Document Date"; Date)
        {
            Caption = 'Document Date';

            trigger OnValidate()
            begin
                Rec.Validate("Payment Terms");
            end;
        }
        field(5; "Posting Date"; Date)
        {
            Caption = 'Posting Date';

            trigger OnValidate()
            begin
                Rec.TestField("Posting Date");
                if CurrFieldNo = 0 then
                    Rec.Validate("Document Date", Rec."Posting Date");
            end;
        }
        field(6; "Payment Terms"; DateFormula)
        {
            Caption = 'Payment Terms';

            trigger OnValidate()
            begin
                if Rec."Document Date" = 0D then
                    Rec."Due Date" := 0D
                else
                    Rec."Due Date" := CalcDate(Rec."Payment Terms", Rec."Document Date");
            end;
        }
        field(7; "Due Date"; Date)
        {
            Caption = 'Due Date';
        }
        field(8; Status; Enum "Desk Order Status")
        {
            Caption = 'Status';
            Editable = false;
        }
        field(9; "Prices Including VAT"; Boolean)
        {
            Caption = 'Prices Including VAT';

            trigger OnValidate()
            begin
                Rec.TestStatusOpen();
                if Rec.LinesExist() then
                    Error(HasLinesErr, Rec.FieldCaption("Prices Including VAT"));
            end;
        }
        field(10; "No. Series"; Code[20])
        {
            Caption = 'No. Series';
            Editable = false;
            TableRelation = "Desk No. Series";
        }
        field(11; "Dimension Set ID"; Integer)
        {
            Caption = 'Dimension Set ID';
            Editable = false;

            trigger OnValidate()
            begin
                Rec.UpdateLineDimensions(xRec."Dimension Set ID", Rec."Dimension Set ID");
            end;
        }
        field(12; "External Document No."; Code[35])
        {
            Caption = 'External Document No.';
        }
        field(13; "Times Released"; Integer)
        {
            Caption = 'Times Released';
            Editable = false;
        }
        field(20; Amount; Decimal)
        {
            Caption = 'Amount';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Order Line".Amount where("Order No." = field("No.")));
            Editable = false;
        }
        field(21; "Amount Including VAT"; Decimal)
        {
            Caption = 'Amount Including VAT';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Order Line"."Amount Including VAT" where("Order No." = field("No.")));
            Editable = false;
        }
        field(22; "No. of Lines"; Integer)
        {
            Caption = 'No. of Lines';
            FieldClass = FlowField;
            CalcFormula = count("Desk Order Line" where("Order No." = field("No."), Type = filter(<> " ")));
            Editable = false;
        }
        field(23; "Completely Shipped"; Boolean)
        {
            Caption = 'Completely Shipped';
            FieldClass = FlowField;
            CalcFormula = - exist("Desk Order Line" where("Order No." = field("No."), "Outstanding Quantity" = filter(<> 0)));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "No.")
        {
            Clustered = true;
        }
        key(Customer; "Customer No.", Status)
        {
        }
    }

    trigger OnInsert()
    begin
        DeskSetup.GetRecordOnce();
        if Rec."No." = '' then begin
            DeskSetup.TestField("Order Nos.");
            Rec."No. Series" := DeskSetup."Order Nos.";
            Rec."No." := NoSeriesMgt.GetNextNo(Rec."No. Series", Rec."Posting Date");
        end;
        if Rec."Posting Date" = 0D then
            Rec."Posting Date" := WorkDate();
        if Rec."Document Date" = 0D then
            Rec.Validate("Document Date", Rec."Posting Date");
    end;

    trigger OnDelete()
    begin
        Rec.TestStatusOpen();
        Rec.DeleteLines();
    end;

    trigger OnRename()
    begin
        Error(RenameErr, Rec.TableCaption());
    end;

    var
        DeskSetup: Record "Desk Setup";
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
        SuspendStatusCheck: Boolean;
        ChangeCustomerQst: Label 'Changing %1 from %2 to %3 deletes the lines. Continue?', Comment = '%1 = field, %2, %3 = customers';
        HasLinesErr: Label 'You cannot change %1 while there are lines.', Comment = '%1 = field';
        RenameErr: Label 'You cannot rename a %1.', Comment = '%1 = table';

    procedure TestStatusOpen()
    begin
        if not SuspendStatusCheck then
            Rec.TestField(Status, Rec.Status::Open);
    end;

    procedure SuspendStatusTest(Suspend: Boolean)
    begin
        SuspendStatusCheck := Suspend;
    end;

    procedure LinesExist(): Boolean
    var
        OrderLine: Record "Desk Order Line";
    begin
        OrderLine.SetRange("Order No.", Rec."No.");
        exit(not OrderLine.IsEmpty());
    end;

    procedure DeleteLines()
    var
        OrderLine: Record "Desk Order Line";
    begin
        OrderLine.SetRange("Order No.", Rec."No.");
        OrderLine.DeleteAll(true);
    end;

    /// <summary>Gives lines the change of the header, and leaves what was changed in a line alone.</summary>
    procedure UpdateLineDimensions(OldSetID: Integer; NewSetID: Integer)
    var
        OrderLine: Record "Desk Order Line";
    begin
        if OldSetID = NewSetID then
            exit;
        OrderLine.SetRange("Order No.", Rec."No.");
        OrderLine.SetRange("Dimension Set ID", OldSetID);
        if OrderLine.FindSet(true) then
            repeat
                OrderLine."Dimension Set ID" := NewSetID;
                OrderLine.Modify();
            until OrderLine.Next() = 0;
    end;
}
