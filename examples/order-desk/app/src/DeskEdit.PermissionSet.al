namespace OrderDesk;

using OrderDesk.Dimensions;
using OrderDesk.Jobs;
using OrderDesk.Numbering;
using OrderDesk.Orders;
using OrderDesk.Posting;
using OrderDesk.Setup;

permissionset 50300 "Desk - Edit"
{
    Assignable = true;
    Caption = 'Order desk: enter and post orders';
    Permissions = tabledata "Desk No. Series" = R,
                  tabledata "Desk No. Series Line" = RM,
                  tabledata "Desk Setup" = R,
                  tabledata "Desk Dimension" = R,
                  tabledata "Desk Dimension Value" = R,
                  tabledata "Desk Customer" = RIMD,
                  tabledata "Desk Item" = RIMD,
                  tabledata "Desk Order Header" = RIMD,
                  tabledata "Desk Order Line" = RIMD,
                  tabledata "Desk Journal Line" = RIMD,
                  tabledata "Desk Ledger Entry" = Ri,
                  tabledata "Desk Job" = RIMD,
                  codeunit "Desk Post Order" = X;
}
