table 60104 "Wn Row" { fields { field(1; Id; Integer) { } field(2; Name; Text[20]) { } } procedure Rename2(T: Text) begin Name := CopyStr(T, 1, 20); end; }
codeunit 50100 Program
{
    var
        Name: Text;

    trigger OnRun()
    var
        R: Record "Wn Row";
        Id: Integer;
    begin
        Name := 'global';
        Id := 42;
        with R do begin
            Id := 7;
            Name := 'field';
            Rename2('proc');
            SetRange(Id, 1, 9);
            if FindFirst() then
                Message('never');
            Message('%1 %2 %3', Id, Name, GetFilters);
        end;
        Message('%1 %2 %3', Id, Name, R.Name);
    end;
}
