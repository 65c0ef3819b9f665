codeunit 50100 Program
{
    var
        Calls: Integer;

    trigger OnRun()
    var
        i: Integer;
        b: Boolean;
    begin
        for i := 0 to 8 do
            case i of
                0:
                    Message('zero');
                1, 3 .. 5:
                    Message('%1 in the list', i);
                Next(), Next():
                    Message('%1 is a call', i);
                else
                    Message('%1 else', i);
            end;
        Message('calls %1', Calls);
        i := 5;
        case true of
            i > 7:
                Message('over 7');
            i > 3, Fails():
                Message('over 3, the second label is not evaluated');
        end;
        b := i in [1, 4 .. 6];
        Message('%1', b);
        b := i in [];
        Message('%1', b);
        case i of
            1:
                Message('one');
        end;
    end;

    local procedure Next(): Integer
    begin
        Calls += 1;
        exit(Calls + 1);
    end;

    local procedure Fails(): Boolean
    begin
        Error('must not be evaluated');
    end;
}
