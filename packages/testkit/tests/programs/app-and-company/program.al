codeunit 50101 Callee
{
    procedure Caller(): Text
    var
        Info: ModuleInfo;
    begin
        NavApp.GetCallerModuleInfo(Info);
        exit(Info.Name);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Info: ModuleInfo;
        Same: ModuleInfo;
        Dependency: ModuleDependencyInfo;
        Callee: Codeunit Callee;
        Language: Integer;
    begin
        Message('<%1> %2 %3 %4', Info.Name, IsNullGuid(Info.Id), Info.AppVersion, Info.Dependencies.Count);
        Message('%1', NavApp.GetCurrentModuleInfo(Info));
        Message('%1 %2 %3 %4', Info.Name, Info.Publisher, Info.AppVersion(), Info.AppVersion = Info.DataVersion);
        Message('%1 %2 %3', NavApp.GetModuleInfo(Info.Id, Same), Same.Name, Same.Id = Info.Id);
        foreach Dependency in Info.Dependencies() do
            Message('%1 %2 %3', Dependency.Id, Dependency.Name, Dependency.Publisher);
        Message('%1 <%2>', NavApp.GetModuleInfo(CreateGuid(), Same), Same.Name);
        asserterror NavApp.GetModuleInfo('{00000000-0000-0000-0000-000000000009}', Same);
        Message(GetLastErrorText());
        Message('%1 %2', Callee.Caller(), NavApp.IsInstalling());
        asserterror Message('%1', Info.PackageId());
        Message(GetLastErrorText());
        asserterror NavApp.GetResourceAsText('file');
        Message(GetLastErrorText());

        Message('%1 %2', CompanyProperty.DisplayName(), CompanyProperty.UrlName());
        asserterror Message('%1', CompanyProperty.ID());
        Message(GetLastErrorText());

        Message('%1 %2', GlobalLanguage(), WindowsLanguage());
        Language := GlobalLanguage(1030);
        Message('%1 %2', Language, GlobalLanguage);
        GlobalLanguage := 1033;
        Message('%1', GlobalLanguage);
    end;
}
