codeunit 50100 Program
{
    trigger OnRun()
    var
        Style: PageStyle;
        Number: Integer;
    begin
        Number := 5;
        asserterror
            case Style of
                Number:
                    Message('silently wrong');
                else
                    Message('silently none');
            end;
        Message(GetLastErrorText());
        asserterror if Style in [Number, 1 .. 3] then Message('silently wrong') else Message('silently none');
        Message(GetLastErrorText());
        asserterror
            case Number of
                Style:
                    Message('silently wrong');
                else
                    Message('silently none');
            end;
        Message(GetLastErrorText());
    end;
}
