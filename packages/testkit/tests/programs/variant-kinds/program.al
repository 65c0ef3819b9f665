codeunit 50100 Program
{
    trigger OnRun()
    var
        V: Variant;
        Ch: Char;
    begin
        V := Verbosity::Error;
        Message('%1 %2 %3', V.IsVerbosity(), V.IsDataClassification(), V.IsInteger());
        V := DataClassification::CustomerContent;
        Message('%1 %2', V.IsDataClassificationType(), V.IsDataClassification());
        V := TransactionType::Update;
        Message('%1', V.IsTransactionType());
        Ch := 'x';
        V := Ch;
        Message('%1 %2', V.IsChar(), V.IsWideChar());
        V := 5;
        Message('%1 %2 %3 %4', V.IsXmlDocument(), V.IsDotNet(), V.IsNotification(), V.IsHttpClient());

        V := DaTi2Variant(20240102D, 030405T);
        Message('%1 %2', V.IsDateTime(), V);
        Message('%1 %2', Variant2Date(V), Variant2Time(V));
        V := 20240203D;
        Message('%1', Variant2Date(V));
        asserterror Message('%1', Variant2Time(V));
        Message('%1', GetLastErrorText() <> '');
    end;
}
