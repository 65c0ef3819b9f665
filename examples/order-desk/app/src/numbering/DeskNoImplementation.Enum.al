namespace OrderDesk.Numbering;

/// <summary>How a line finds its next number.</summary>
enum 50300 "Desk No. Implementation" implements "Desk No. Source"
{
    Extensible = true;
    DefaultImplementation = "Desk No. Source" = "Desk No. Continuous";

    value(0; Continuous)
    {
        Caption = 'Without gaps';
    }
    value(1; Sequence)
    {
        Caption = 'Fast, gaps possible';
        Implementation = "Desk No. Source" = "Desk No. Sequence";
    }
}
