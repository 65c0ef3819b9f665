codeunit 50100 Program
{
    trigger OnRun()
    var
        T: Text;
        Part: Text;
        Parts: List of [Text];
        Seps: List of [Char];
        C: Char;
    begin
        T := 'Hello, World';
        Message('%1 %2 %3', T.Contains('World'), T.Contains('world'), T.Contains(''));
        Message('%1 %2', T.StartsWith('Hell'), T.EndsWith('ld'));
        Message('%1 %2 %3 %4', T.IndexOf('o'), T.IndexOf('o', 6), T.LastIndexOf('o'), T.IndexOf('x'));
        Message('%1 %2', T.IndexOfAny('dW'), T.IndexOfAny('xyz'));
        Message('<%1> <%2>', T.Substring(8), T.Substring(1, 5));
        asserterror T := T.Substring(20);
        Message('%1', GetLastErrorText() <> '');
        Message('%1', T.Replace('l', 'L'));
        Message('%1 %2', T.Remove(6), T.Remove(1, 7));
        foreach Part in 'a,b;;c'.Split(',', ';') do
            Parts.Add('<' + Part + '>');
        Message('%1 %2 %3 %4 %5', Parts.Count, Parts.Get(1), Parts.Get(2), Parts.Get(3), Parts.Get(4));
        Seps.Add('-');
        Seps.Add('+');
        Parts := 'x-y+z'.Split(Seps);
        Message('%1 %2', Parts.Count(), Parts.Get(3));
        Message('<%1> <%2> <%3>', '  a '.Trim(), '  a '.TrimStart(), '  a '.TrimEnd());
        Message('<%1> <%2>', 'xxaxx'.TrimStart('x'), 'xxaxx'.TrimEnd('x'));
        Message('<%1> <%2> <%3>', 'a'.PadLeft(3), 'a'.PadRight(3), 'a'.PadLeft(3, '0'));
        Message('%1 %2', 'aB'.ToLower(), 'aB'.ToUpper());
        Part := '';
        foreach C in 'abc' do
            Part := C + Part;
        Message(Part);
        Message('%1', 'abc'.ToUpper().Replace('B', 'x').Contains('AxC'));
    end;
}
