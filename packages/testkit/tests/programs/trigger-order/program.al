table 60011 "Trig Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Qty; Integer)
        {
            trigger OnValidate()
            begin
                Say(StrSubstNo('qty validate %1 before %2', Qty, xRec.Qty));
                Validate(Total, Qty * 2);
            end;
        }
        field(3; Total; Integer)
        {
            trigger OnValidate()
            begin
                Say(StrSubstNo('total validate %1 before %2 qty before %3', Total, xRec.Total, xRec.Qty));
            end;
        }
    }
    trigger OnInsert()
    begin
        Say(StrSubstNo('insert %1 xRec %2', "No.", xRec."No."));
        Total := 99;
    end;

    trigger OnModify()
    begin
        Say(StrSubstNo('modify %1 xRec %2', Qty, xRec.Qty));
    end;

    trigger OnDelete()
    begin
        Say(StrSubstNo('delete %1 xRec %2', "No.", xRec."No."));
    end;

    trigger OnRename()
    begin
        Say(StrSubstNo('rename %1 from %2', "No.", xRec."No."));
    end;

    local procedure Say(T: Text)
    begin
        Message(T);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Trig Item";
        S: Record "Trig Item";
    begin
        R."No." := 'A';
        R.Insert(true);
        S.Get('A');
        Message('stored %1', S.Total);
        R.Validate(Qty, 5);
        R.Modify(true);
        R.Modify();
        R.Qty := 7;
        R.Modify(true);
        R.Rename('B');
        Message('%1 %2', R."No.", S.Get('A'));
        R.Delete();
        R.Insert();
        R.Delete(true);
        R."No." := 'C';
        R.Insert();
        R."No." := 'D';
        R.Insert();
        R.ModifyAll(Qty, 3);
        R.ModifyAll(Qty, 4, true);
        R.DeleteAll(true);
        Message('%1', R.Count);
    end;
}
