codeunit 50100 Program
{
    trigger OnRun()
    var
        Names: List of [Text];
        Previous: Text;
    begin
        Names.AddRange('a', 'b');
        Message('%1 %2', Names.Set(2, 'B'), Names.Set(3, 'x'));
        Message('%1 %2 %3', Names.Insert(3, 'c'), Names.Insert(1, 'start'), Names.Insert(9, 'x'));
        Message('%1 %2 %3', Names.Set(1, 'first', Previous), Previous, Names.Count());
        Message('%1 %2', Names.RemoveAt(9), Names.RemoveRange(1, 9));
        asserterror Names.Set(9, 'x');
        Message(GetLastErrorText());
        asserterror Names.Insert(0, 'x');
        Message(GetLastErrorText());
        foreach Previous in Names do
            Message(Previous);
    end;
}
