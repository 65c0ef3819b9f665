table 62965 "Rv Line" { fields { field(1; "Line No."; Integer) { } } keys { key(PK; "Line No.") { } } }
table 62966 "Rv Head"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; "Line Id"; Guid) { TableRelation = "Rv Line".SystemId; }
        field(3; "Line Version"; BigInteger) { TableRelation = "Rv Line".SystemRowVersion; }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Line: Record "Rv Line";
        Head: Record "Rv Head";
    begin
        Line."Line No." := -7;
        Line.Insert();
        Commit();
        Head.Validate("Line Id", Line.SystemId);
        Message('%1', Head."Line Id" = Line.SystemId);
        asserterror Head.Validate("Line Version", Line.SystemRowVersion);
        Message(GetLastErrorText().Replace(Format(Line.SystemRowVersion), 'version'));
        Head.Validate("Line Version", Line."Line No.");
        Message('%1', Head."Line Version");
    end;
}
