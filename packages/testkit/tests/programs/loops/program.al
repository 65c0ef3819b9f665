codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        J: Integer;
        T: Text;
    begin
        while I < 3 do
            I += 1;
        Message('%1', I);
        repeat
            I -= 1;
            if I = 1 then
                continue;
            T += Format(I);
        until I <= 0;
        Message(T);
        T := '';
        while true do begin
            I += 1;
            J := 0;
            repeat
                J += 1;
                if J = 2 then
                    break;
            until false;
            T += StrSubstNo('%1%2 ', I, J);
            if I >= 3 then
                break;
        end;
        Message(T);
        ;
        ;
        if I = 3 then begin end else;
        if I = 3 then
            if J = 5 then
                Message('never')
            else
                Message('inner else');
        repeat until true;
        Message('%1', Early(5));
        Message('%1', Early(50));
    end;

    local procedure Early(Limit: Integer): Integer
    var
        I: Integer;
    begin
        repeat
            I += 1;
            while true do
                if I * I > Limit then
                    exit(I)
                else
                    break;
        until I > 100;
    end;
}
