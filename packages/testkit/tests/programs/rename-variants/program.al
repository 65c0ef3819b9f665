table 60081 "Rv Row" { fields { field(1; A; Code[10]) { } field(2; B; Integer) { } field(3; T; Text[10]) { } } keys { key(PK; A, B) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Rv Row";
        T: Record "Rv Row" temporary;
        Id: Guid;
    begin
        R.A := 'X';
        R.B := 1;
        R.T := 'keep';
        R.Insert();
        Id := R.SystemId;
        R.Rename(' y ', 2);
        Message('%1 %2 %3 %4', R.A, R.B, R.T, R.SystemId = Id);
        Message('%1 %2', R.Get('X', 1), R.Get('Y', 2));
        R.Rename('Y', 2);
        R.T := 'changed';
        R.Rename('Z', 3);
        R.Get('Z', 3);
        Message('%1', R.T);
        R.Rename('W');
        Message('%1 %2', R.A, R.B);
        T.A := 'X';
        T.Insert();
        T.A := 'Y';
        T.Insert();
        asserterror T.Rename('X', 0);
        Message(GetLastErrorText());
        Message('%1', T.Rename('Q', 9));
        Message('%1 %2', T.Count(), T.Get('Y'));
        asserterror R.Rename('too long a code', 1);
        Message(GetLastErrorText());
    end;
}
