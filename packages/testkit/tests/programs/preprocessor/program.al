#define LOCALSYM
#pragma warning disable AA0001
codeunit 50100 Program
{
    #region Entry
    trigger OnRun()
    begin
#if CLEAN24
        Message('clean');
#else
        This is not AL at all ' "
#endif
#if not CLEAN24
        Message('never');
#elif FEATURE and LocalSym
        Message('elif');
#else
        Message('never');
#endif
#if (A or B) or (Feature and not Other)
        if true
#else
        if false
#endif
        then
            Message('half a statement');
#if NEVER
#if ALSO
        nonsense
#endif
        Message('never');
#endif
        /* #if x */
        Message('line');
        Error('end');
    end;
    #endregion
}
