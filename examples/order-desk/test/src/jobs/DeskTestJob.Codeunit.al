namespace OrderDesk.Test;

using OrderDesk.Jobs;
using OrderDesk.Orders;

/// <summary>Does what its parameter says.</summary>
codeunit 50508 "Desk Test Job"
{
    TableNo = "Desk Job";

    trigger OnRun()
    begin
        case Rec.Parameter of
            'fail':
                DoFail(Rec);
            'once':
                if Rec.Attempts = 1 then
                    DoFail(Rec);
            'succeed':
                Write(Rec);
            '':
                Process(Rec."Record ID to Process");
        end;
    end;

    local procedure DoFail(var Job: Record "Desk Job")
    begin
        Write(Job);
        Error('It fails at attempt %1.', Job.Attempts);
    end;

    local procedure Write(var Job: Record "Desk Job")
    begin
        Job.Parameter += ': done';
        Job.Modify(true);
    end;

    local procedure Process(WhichRecord: RecordId)
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
    begin
        if WhichRecord.TableNo() = 0 then
            exit;
        RecRef.Get(WhichRecord);
        case RecRef.Number() of
            Database::"Desk Customer":
                begin
                    RecRef.SetTable(Customer);
                    Customer.Validate(Name, 'Done by a job');
                    Customer.Modify(true);
                end;
        end;
    end;
}
