codeunit 50100 Program
{
    trigger OnRun()
    begin
        Message('Hello, %1', 'world');
        Error('No %1', 42);
    end;
}
