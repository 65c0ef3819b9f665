query 61700 "Doc Query"
{
    elements
    {
        dataitem(Doc; "Sales Doc")
        {
            DataItemTableFilter = Status = const(Open);
            column(No; "No.") { }
            filter(DateF; "Posting Date") { }
            dataitem(Line; "Sales Doc Line") { DataItemLink = "Document No." = Doc."No."; SqlJoinType = InnerJoin; column(Sum_Amount; Amount) { Method = Sum; } column(Cnt) { Method = Count; ColumnFilter = Cnt = filter(> 1); } }
        }
    }
    trigger OnBeforeOpen() begin CurrQuery.SetRange(DateF, 20240101D, 20241231D); end;
}
xmlport 61700 "Doc Port"
{
    Direction = Both;
    Format = Xml;
    schema
    {
        textelement(Root)
        {
            textattribute(Version) { trigger OnBeforePassVariable() begin Version := '1'; end; }
            tableelement(Doc; "Sales Doc")
            {
                XmlName = 'Doc';
                SourceTableView = sorting("No.");
                RequestFilterFields = "No.";
                fieldelement(No; Doc."No.") { trigger OnAfterAssignField() begin if "No." = '' then currXMLport.Skip(); end; }
                fieldattribute(Amount; Doc.Amount) { MinOccurs = Zero; }
                textelement(Note) { VariableName = NoteText; trigger OnAfterAssignVariable() begin Doc."Customer Name" := CopyStr(NoteText, 1, 100); Count += 1; end; }
                tableelement(Line; "Sales Doc Line") { LinkTable = Doc; LinkFields = "Document No." = field("No."); fieldelement(D; Line.Description) { } trigger OnAfterGetRecord() begin if Amount = 0 then currXMLport.Skip(); end; }
                trigger OnBeforeInsertRecord() begin Doc.Status := Doc.Status::Open; if not Modify() then; end;
            }
        }
    }
    requestpage { layout { area(Content) { field(Count; Count) { } } } }
    trigger OnPreXmlPort() begin currXMLport.Filename := 'x'; end;
    var Count: Integer;
}
