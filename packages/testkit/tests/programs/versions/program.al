codeunit 50100 Program
{
    trigger OnRun()
    var
        V: Version;
        Version: Version;
        Versions: List of [Version];
        Any: Variant;
    begin
        Message('%1 %2', V, V.Major);
        V := Version.Create('1.2.3.4');
        Message('%1 %2 %3 %4 %5', V.Major(), V.Minor(), V.Build(), V.Revision(), V.ToText());
        V := Version.Create('10.20');
        Message('%1', V);
        V := Version.Create(5, 6);
        Message('%1', V);
        V := Version.Create(5, 6, 7);
        Message('%1', V);
        V := Version.Create(5, 6, 7, 8);
        Message('%1', V);
        Message('%1 %2 %3', V = Version.Create('5.6.7.8'), V <> Version.Create(5, 6, 7, 9), V = Version.Create(5, 6));
        Message('%1 %2 %3 %4', V < Version.Create('5.10'), V > Version.Create('5.6.7'), V <= V, V >= Version.Create('6.0'));
        case V of
            Version.Create(1, 1):
                Message('one');
            Version.Create(5, 6, 7, 8):
                Message('found');
        end;
        Versions.Add(V);
        Message('%1', Versions.Contains(Version.Create('5.6.7.8')));
        asserterror V := Version.Create('1');
        Message(GetLastErrorText());
        asserterror V := Version.Create('1.x');
        Message(GetLastErrorText());
        asserterror V := Version.Create('1.2.3.4.5');
        Message(GetLastErrorText());
        asserterror V := Version.Create(-1, 0);
        Message(GetLastErrorText());
        Any := V;
        Message('%1 %2', Any.IsVersion, Any);
    end;
}
