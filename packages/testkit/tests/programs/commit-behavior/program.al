table 60502 "Commit Scope Row"
{
    fields { field(1; "No."; Code[20]) { } }
    keys { key(PK; "No.") { } }
}

codeunit 60503 "Scoped Work"
{
    [CommitBehavior(CommitBehavior::Ignore)]
    procedure WithoutCommit(No: Code[20]): Integer
    begin
        Insert(No);
        Inner();
        exit(StrLen(No));
    end;

    [CommitBehavior(CommitBehavior::Error)]
    procedure NoCommitAllowed()
    begin
        Inner();
    end;

    [CommitBehavior(CommitBehavior::Ignore)]
    procedure GuardedRun(): Boolean
    begin
        exit(Codeunit.Run(Codeunit::"Guarded Work"));
    end;

    procedure Insert(No: Code[20])
    var
        Row: Record "Commit Scope Row";
    begin
        Row."No." := No;
        Row.Insert();
    end;

    local procedure Inner()
    begin
        Commit();
    end;
}

codeunit 60504 "Guarded Work"
{
    trigger OnRun()
    var
        Scoped: Codeunit "Scoped Work";
    begin
        Scoped.Insert('GUARDED');
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Commit Scope Row";
        Scoped: Codeunit "Scoped Work";
    begin
        Message('%1 %2', Scoped.WithoutCommit('IGNORED'), IsInWriteTransaction());
        asserterror Error('back to the last commit');
        Message('%1', Row.Get('IGNORED'));

        asserterror Scoped.NoCommitAllowed();
        Message(GetLastErrorText());

        // The scope has ended with the error: Commit works again.
        Scoped.Insert('KEPT');
        Commit();
        asserterror Error('x');
        Message('%1', Row.Get('KEPT'));

        // What a guarded run commits by itself is not asked.
        Message('%1', Scoped.GuardedRun());
        asserterror Error('x');
        Message('%1', Row.Get('GUARDED'));
    end;
}
