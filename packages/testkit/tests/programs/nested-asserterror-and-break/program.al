codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        T: Text;
    begin
        for I := 1 to 3 do
            asserterror Error('e%1', I);
        Message(GetLastErrorText());
        asserterror begin
            asserterror Error('inner');
            T := GetLastErrorText();
            Error('outer after %1', T);
        end;
        Message(GetLastErrorText());
        asserterror
            asserterror
                T := 'no error here';
        Message('%1 %2', T, GetLastErrorText());
        asserterror
            for I := 1 to 10 do
                if I = 4 then
                    Error('at %1', I);
        Message('%1 %2', I, GetLastErrorText());
        Message('%1', Find(7));
        asserterror exit;
        Message('not reached');
    end;

    local procedure Find(N: Integer): Integer
    var
        I: Integer;
    begin
        for I := 1 to 100 do begin
            asserterror
                if I = N then
                    Error('found')
                else
                    Error('no');
            if GetLastErrorText() = 'found' then
                exit(I);
        end;
    end;
}
