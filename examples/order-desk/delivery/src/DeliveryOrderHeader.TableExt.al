namespace OrderDesk.Delivery;

using OrderDesk.Orders;

tableextension 50400 "Delivery Order Header" extends "Desk Order Header"
{
    fields
    {
        field(50400; "Shipping Agent"; Enum "Delivery Agent")
        {
            Caption = 'Shipping Agent';
            DataClassification = CustomerContent;

            trigger OnValidate()
            begin
                Rec.UpdateFreight();
            end;
        }
        field(50401; "Freight Amount"; Decimal)
        {
            Caption = 'Freight Amount';
            DataClassification = CustomerContent;
            Editable = false;
        }
        field(50402; "Total Weight"; Decimal)
        {
            Caption = 'Total Weight';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Order Line"."Line Weight" where("Order No." = field("No.")));
            Editable = false;
        }
        field(50403; "Delivery Note"; Text[250])
        {
            Caption = 'Delivery Note';
            DataClassification = CustomerContent;
        }
        field(50404; "Change Log"; Text[250])
        {
            Caption = 'Change Log';
            DataClassification = SystemMetadata;
        }
        modify("Customer No.")
        {
            trigger OnBeforeValidate()
            begin
                Rec.AddToChangeLog('before ' + Rec."Customer Name");
            end;

            trigger OnAfterValidate()
            begin
                Rec.AddToChangeLog('after ' + Rec."Customer Name");
            end;
        }
    }

    keys
    {
        key(Agent; "Shipping Agent", "Posting Date")
        {
        }
    }

    trigger OnBeforeInsert()
    begin
        Rec.AddToChangeLog('before insert ' + (Rec."No." = '' ? 'without number' : 'with number'));
    end;

    trigger OnAfterInsert()
    begin
        Rec.AddToChangeLog('after insert');
    end;

    trigger OnBeforeDelete()
    begin
        Rec.TestField("Delivery Note", '');
    end;

    procedure UpdateFreight()
    var
        Freight: Interface "Delivery Freight";
    begin
        Freight := Rec."Shipping Agent";
        Rec.CalcFields("Total Weight");
        Rec."Freight Amount" := Freight.Price(Rec."Total Weight");
    end;

    procedure AddToChangeLog(Change: Text)
    begin
        Rec."Change Log" := CopyStr(Rec."Change Log" + (Rec."Change Log" = '' ? '' : '; ') + Change, 1, MaxStrLen(Rec."Change Log"));
    end;
}
