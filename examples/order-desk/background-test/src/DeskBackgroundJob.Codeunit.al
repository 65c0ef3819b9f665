namespace OrderDesk.BackgroundTest;

using OrderDesk.Jobs;
using OrderDesk.Numbering;
using OrderDesk.Posting;

/// <summary>A job that says in notes what it finds in its session. Its parameter is TOPIC,what to do.</summary>
codeunit 50570 "Desk Background Job"
{
    TableNo = "Desk Job";

    trigger OnRun()
    var
        Note: Record "Desk Background Note";
        Topic: Code[20];
    begin
        Topic := CopyStr(SelectStr(1, Rec.Parameter), 1, MaxStrLen(Topic));
        case SelectStr(2, Rec.Parameter) of
            'tell':
                begin
                    Note.Write(Topic, Format(CurrentClientType()));
                    Note.Write(Topic, GuiAllowed() ? 'gui' : 'no gui');
                    Note.Write(Topic, CompanyName());
                    Note.Write(Topic, UserId());
                end;
            'message':
                begin
                    Message('Nobody reads this.');
                    Note.Write(Topic, 'after the message');
                end;
            'confirm':
                Note.Write(Topic, Confirm('Nobody answers.', true) ? 'yes' : 'no');
            'fail':
                Error('%1 fails.', Topic);
            'wait':
                begin
                    Note.Write(Topic, 'waiting');
                    Commit();
                    Sleep(600000);
                end;
            'remember':
                Remember(Topic);
            'number':
                TakeNumbers(Topic);
            'post':
                PostLines(Topic);
        end;
    end;

    local procedure Remember(Topic: Code[20])
    var
        Note: Record "Desk Background Note";
        Memory: Codeunit "Desk Session Memory";
    begin
        Memory.Add(Topic);
        Note.Write(Topic, Memory.All());
    end;

    local procedure TakeNumbers(Topic: Code[20])
    var
        Note: Record "Desk Background Note";
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";
        Counter: Integer;
    begin
        for Counter := 1 to 5 do begin
            Note.Write(Topic, NoSeriesMgt.GetNextNo(Topic));
            Commit();
        end;
    end;

    local procedure PostLines(Topic: Code[20])
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        Counter: Integer;
    begin
        JournalLine."Posting Date" := WorkDate();
        JournalLine."Document No." := Topic;
        JournalLine."Account No." := 'CASH';
        JournalLine.Validate(Amount, 1);
        for Counter := 1 to 3 do
            PostLine.Post(JournalLine);
    end;
}
