/**
 */
package org.grantscope.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.grantscope.core.abi.PinCounts;

import org.grantscope.model.ForeignMapping;
import org.grantscope.model.ModelPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Foreign Mapping</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.ForeignMappingImpl#getMapper <em>Mapper</em>}</li>
 *   <li>{@link org.grantscope.model.impl.ForeignMappingImpl#getMfn <em>Mfn</em>}</li>
 *   <li>{@link org.grantscope.model.impl.ForeignMappingImpl#getPins <em>Pins</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ForeignMappingImpl extends MinimalEObjectImpl.Container implements ForeignMapping {
	/**
	 * The default value of the '{@link #getMapper() <em>Mapper</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMapper()
	 * @generated
	 * @ordered
	 */
	protected static final int MAPPER_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getMapper() <em>Mapper</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMapper()
	 * @generated
	 * @ordered
	 */
	protected int mapper = MAPPER_EDEFAULT;

	/**
	 * The default value of the '{@link #getMfn() <em>Mfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMfn()
	 * @generated
	 * @ordered
	 */
	protected static final long MFN_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getMfn() <em>Mfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMfn()
	 * @generated
	 * @ordered
	 */
	protected long mfn = MFN_EDEFAULT;

	/**
	 * The default value of the '{@link #getPins() <em>Pins</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPins()
	 * @generated
	 * @ordered
	 */
	protected static final PinCounts PINS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPins() <em>Pins</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPins()
	 * @generated
	 * @ordered
	 */
	protected PinCounts pins = PINS_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ForeignMappingImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.FOREIGN_MAPPING;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMapper() {
		return mapper;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMapper(int newMapper) {
		int oldMapper = mapper;
		mapper = newMapper;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.FOREIGN_MAPPING__MAPPER, oldMapper, mapper));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMfn() {
		return mfn;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMfn(long newMfn) {
		long oldMfn = mfn;
		mfn = newMfn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.FOREIGN_MAPPING__MFN, oldMfn, mfn));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PinCounts getPins() {
		return pins;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPins(PinCounts newPins) {
		PinCounts oldPins = pins;
		pins = newPins;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.FOREIGN_MAPPING__PINS, oldPins, pins));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.FOREIGN_MAPPING__MAPPER:
				return getMapper();
			case ModelPackage.FOREIGN_MAPPING__MFN:
				return getMfn();
			case ModelPackage.FOREIGN_MAPPING__PINS:
				return getPins();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ModelPackage.FOREIGN_MAPPING__MAPPER:
				setMapper((Integer)newValue);
				return;
			case ModelPackage.FOREIGN_MAPPING__MFN:
				setMfn((Long)newValue);
				return;
			case ModelPackage.FOREIGN_MAPPING__PINS:
				setPins((PinCounts)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ModelPackage.FOREIGN_MAPPING__MAPPER:
				setMapper(MAPPER_EDEFAULT);
				return;
			case ModelPackage.FOREIGN_MAPPING__MFN:
				setMfn(MFN_EDEFAULT);
				return;
			case ModelPackage.FOREIGN_MAPPING__PINS:
				setPins(PINS_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ModelPackage.FOREIGN_MAPPING__MAPPER:
				return mapper != MAPPER_EDEFAULT;
			case ModelPackage.FOREIGN_MAPPING__MFN:
				return mfn != MFN_EDEFAULT;
			case ModelPackage.FOREIGN_MAPPING__PINS:
				return PINS_EDEFAULT == null ? pins != null : !PINS_EDEFAULT.equals(pins);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (mapper: ");
		result.append(mapper);
		result.append(", mfn: ");
		result.append(mfn);
		result.append(", pins: ");
		result.append(pins);
		result.append(')');
		return result.toString();
	}

} //ForeignMappingImpl
