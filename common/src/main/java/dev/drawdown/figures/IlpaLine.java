package dev.drawdown.figures;

/** A kind of transaction of one of ILPA's two methods. */
public sealed interface IlpaLine permits IlpaType, IlpaGrossUpType {

    /** How it enters the measures of a basis. */
    IlpaRole role(IlpaBasis basis);
}
