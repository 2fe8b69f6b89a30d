/**
 */
package org.grantscope.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.grantscope.model.ModelPackage;
import org.grantscope.model.UnmapNotify;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Unmap Notify</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.grantscope.model.impl.UnmapNotifyImpl#getByteOffset <em>Byte Offset</em>}</li>
 *   <li>{@link org.grantscope.model.impl.UnmapNotifyImpl#getPort <em>Port</em>}</li>
 * </ul>
 *
 * @generated
 */
public class UnmapNotifyImpl extends MinimalEObjectImpl.Container implements UnmapNotify {
	/**
	 * The default value of the '{@link #getByteOffset() <em>Byte Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getByteOffset()
	 * @generated
	 * @ordered
	 */
	protected static final Integer BYTE_OFFSET_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getByteOffset() <em>Byte Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getByteOffset()
	 * @generated
	 * @ordered
	 */
	protected Integer byteOffset = BYTE_OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected static final Integer PORT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected Integer port = PORT_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected UnmapNotifyImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ModelPackage.Literals.UNMAP_NOTIFY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getByteOffset() {
		return byteOffset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setByteOffset(Integer newByteOffset) {
		Integer oldByteOffset = byteOffset;
		byteOffset = newByteOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.UNMAP_NOTIFY__BYTE_OFFSET, oldByteOffset, byteOffset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Integer getPort() {
		return port;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPort(Integer newPort) {
		Integer oldPort = port;
		port = newPort;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ModelPackage.UNMAP_NOTIFY__PORT, oldPort, port));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ModelPackage.UNMAP_NOTIFY__BYTE_OFFSET:
				return getByteOffset();
			case ModelPackage.UNMAP_NOTIFY__PORT:
				return getPort();
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
			case ModelPackage.UNMAP_NOTIFY__BYTE_OFFSET:
				setByteOffset((Integer)newValue);
				return;
			case ModelPackage.UNMAP_NOTIFY__PORT:
				setPort((Integer)newValue);
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
			case ModelPackage.UNMAP_NOTIFY__BYTE_OFFSET:
				setByteOffset(BYTE_OFFSET_EDEFAULT);
				return;
			case ModelPackage.UNMAP_NOTIFY__PORT:
				setPort(PORT_EDEFAULT);
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
			case ModelPackage.UNMAP_NOTIFY__BYTE_OFFSET:
				return BYTE_OFFSET_EDEFAULT == null ? byteOffset != null : !BYTE_OFFSET_EDEFAULT.equals(byteOffset);
			case ModelPackage.UNMAP_NOTIFY__PORT:
				return PORT_EDEFAULT == null ? port != null : !PORT_EDEFAULT.equals(port);
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
		result.append(" (byteOffset: ");
		result.append(byteOffset);
		result.append(", port: ");
		result.append(port);
		result.append(')');
		return result.toString();
	}

} //UnmapNotifyImpl
