table 60069 "A table with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers"
{
    fields
    {
        field(1; "A field with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers, one"; Integer) { }
        field(2; "A field with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers, two"; Integer) { }
        field(3; "ctid"; Integer) { }
        field(4; "$systemId"; Integer) { }
        field(5; "xmin"; Integer) { }
        field(6; "oid"; Integer) { }
        field(7; "$version"; Integer) { }
        field(8; "a.b"; Integer) { }
        field(9; " x "; Integer) { }
    }
}
table 60071 "A table with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers 2" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "A table with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers";
        S: Record "A table with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers 2";
    begin
        R."A field with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers, one" := 1;
        R."A field with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers, two" := 2;
        R.ctid := 3;
        R."$systemId" := 4;
        R.xmin := 5;
        R.oid := 6;
        R."$version" := 7;
        R."a.b" := 8;
        R." x " := 9;
        R.Insert();
        R.Reset();
        R.SetRange(ctid, 3);
        R.SetRange("$systemId", 4);
        R.SetRange("a.b", 8);
        Message('%1 %2', R.FindFirst(), S.Count());
        Message('%1 %2 %3 %4', R."A field with a name that is much longer than PostgreSQL's sixty-three bytes for identifiers, two", R.oid, R."$version", R." x ");
    end;
}
