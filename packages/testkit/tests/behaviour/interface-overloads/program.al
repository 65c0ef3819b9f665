page 50110 "First Page" { }
page 50111 "Second Page" { }
interface INaming
{
    procedure Name(Naming: Interface INaming): Text;
    procedure Name(Shown: Page "First Page"): Text;
    procedure Name(Shown: Page "Second Page"): Text;
    procedure Name(Other: Interface IOther): Text;
    procedure Name(Numbers: Dictionary of [Integer, Integer]): Text;
    procedure Name(Texts: Dictionary of [Integer, Text]): Text;
}
interface IOther { }
codeunit 50112 Naming implements INaming, IOther
{
    procedure Name(Shown: Page "Second Page"): Text
    begin
        exit('second page');
    end;

    procedure Name(Naming: Interface INaming): Text
    begin
        exit('naming');
    end;

    procedure Name(Other: Interface IOther): Text
    begin
        exit('other');
    end;

    procedure Name(Shown: Page "First Page"): Text
    begin
        exit('first page');
    end;

    procedure Name(Texts: Dictionary of [Integer, Text]): Text
    begin
        exit('texts');
    end;

    procedure Name(Numbers: Dictionary of [Integer, Integer]): Text
    begin
        exit('numbers');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Naming: Codeunit Naming;
        Named: Interface INaming;
        Other: Interface IOther;
        First: Page "First Page";
        Second: Page "Second Page";
        Numbers: Dictionary of [Integer, Integer];
        Texts: Dictionary of [Integer, Text];
    begin
        Named := Naming;
        Other := Naming;
        Message(Named.Name(First));
        Message(Named.Name(Second));
        Message(Named.Name(Named));
        Message(Named.Name(Other));
        Message(Named.Name(Numbers));
        Message(Named.Name(Texts));
    end;
}
